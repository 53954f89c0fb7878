package continent.cli;

import continent.engines.matching.Embedder;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the model whose vectors tell nearness in meaning.
public final class MeaningOption {

    @Option(
            names = "--embeddings",
            paramLabel = "DIR",
            description = "a folder with model.onnx and tokenizer.json, or 'none' for words alone"
                    + " (default: CONTINENT_EMBEDDINGS, else the model that is shipped)")
    private @Nullable String setting;

    /// Loads the model, which takes about half a second.
    ///
    /// @return null where there is none; the reason was told then, unless none was asked for
    public @Nullable Embedder load(PrintWriter err) {
        String asked =
                Objects.requireNonNullElse(setting, Objects.requireNonNullElse(System.getenv(Embedders.SETTING), ""));
        return switch (Embedders.of(asked)) {
            case Loaded.Ready(Embedder embedder) -> embedder;
            case Loaded.Missing(String why) -> {
                if (!asked.equals(Embedders.NONE)) {
                    err.println("words alone count: " + why);
                }
                yield null;
            }
        };
    }

    /// Loads the model while something else goes on.
    public CompletableFuture<@Nullable Embedder> loading(PrintWriter err) {
        return CompletableFuture.supplyAsync(() -> load(err));
    }
}
