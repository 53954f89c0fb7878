package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a filter measured on one document, and the first rule that failed.
final class Findings {

    private final Map<String, Object> values = new TreeMap<>();
    private Verdict.@Nullable Dropped dropped;

    /// True where the document is dropped, for that the value is above the limit.
    boolean above(String name, double value, double max, String reason) {
        values.put(name, shown(value));
        if (value > max) {
            dropped = new Verdict.Dropped(reason, values, Map.of(name + "-max", max));
        }
        return value > max;
    }

    /// True where the document is dropped, for that the value is below the limit.
    boolean below(String name, double value, double min, String reason) {
        values.put(name, shown(value));
        if (value < min) {
            dropped = new Verdict.Dropped(reason, values, Map.of(name + "-min", min));
        }
        return value < min;
    }

    /// True always: the document is dropped for what it holds.
    boolean has(String reason) {
        dropped = new Verdict.Dropped(reason, values, Map.of());
        return true;
    }

    void note(String name, double value) {
        values.put(name, shown(value));
    }

    /// The document goes on unless a rule failed.
    Verdict verdict(Document document) {
        return dropped == null ? new Verdict.Kept(document, values) : dropped;
    }

    private static double shown(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
