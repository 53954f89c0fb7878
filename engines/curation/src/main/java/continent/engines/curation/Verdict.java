package continent.engines.curation;

import java.util.Map;

/// What a step says about a document.
public sealed interface Verdict {

    /// What was measured, by name, with whatever JSON can hold.
    Map<String, Object> values();

    /// @param document the document as it goes on
    record Kept(Document document, Map<String, Object> values) implements Verdict {
        public Kept(Document document) {
            this(document, Map.of());
        }
    }

    /// @param reason     a clause in lower case with hyphens, never empty
    /// @param values     what was measured
    /// @param thresholds what was asked, by the same names
    record Dropped(String reason, Map<String, Object> values, Map<String, Object> thresholds) implements Verdict {
        public Dropped {
            if (reason.isEmpty()) {
                throw new IllegalArgumentException("a dropped document needs a reason");
            }
        }
    }
}
