package continent.portal.aiact.internal;

import continent.engines.matching.Embedder;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import continent.portal.frame.PortalSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The model that tells nearness in meaning, loaded when it is first needed. Where there is none, the reason is logged
/// and
/// pages say that words alone count.
@Component
public class Meaning {

    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

    private final SingletonSupplier<Loaded> loaded;

    /// @param setting a folder, `none`, or blank for the model that is shipped
    Meaning(@Value("${continent.embeddings:}") String setting, PortalSettings settings) {
        loaded = SingletonSupplier.of(() -> load(setting, settings));
    }

    private static Loaded load(String setting, PortalSettings settings) {
        System.setProperty(
                Embedders.CACHE, settings.data().resolve("portal/tokenizers").toString());
        Loaded found = Embedders.of(setting);
        if (found instanceof Loaded.Missing(String why)) {
            LOG.warn("words alone count: {}", why);
        }
        return found;
    }

    /// Null where words alone count.
    public @Nullable Embedder embedder() {
        return loaded.obtain() instanceof Loaded.Ready(Embedder embedder) ? embedder : null;
    }
}
