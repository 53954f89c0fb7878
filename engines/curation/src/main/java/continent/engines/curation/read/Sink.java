package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a reader hands on what it finds, in input order.
public interface Sink {

    void document(Document document) throws IOException;

    void refused(NotADocument refused) throws IOException;

    /// A file, entry or line that did not become a document.
    ///
    /// @param id     where the input gave one
    /// @param reason a clause in lower case with hyphens
    record NotADocument(
            @Nullable String id, Document.Origin origin, String reason, String message, Map<String, Object> values) {

        static NotADocument of(Document.Origin origin, String reason, String message) {
            return new NotADocument(null, origin, reason, message, Map.of());
        }
    }
}
