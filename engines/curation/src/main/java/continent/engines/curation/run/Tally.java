package continent.engines.curation.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts of a run or of a part of one. Parts are added up; the sum doesn't depend on their order.
final class Tally {

    /// One step's counts.
    static final class StepTally {
        long in;
        long out;
        long nanos;
        final Map<String, Long> reasons = new TreeMap<>();
        /// What was found or taken out in documents that may have been kept: personal data by kind, parts removed.
        final Map<String, Long> found = new TreeMap<>();

        void found(Map<String, Object> values) {
            if (values.get("found") instanceof Map<?, ?> kinds) {
                kinds.forEach((kind, count) -> count(String.valueOf(kind), count));
            }
            count("removed", values.get("removed"));
        }

        private void count(String kind, @Nullable Object count) {
            if (count instanceof Number number && number.longValue() > 0) {
                found.merge(kind, number.longValue(), Long::sum);
            }
        }

        void add(StepTally other) {
            in += other.in;
            out += other.out;
            nanos += other.nanos;
            other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            other.found.forEach((kind, count) -> found.merge(kind, count, Long::sum));
        }
    }

    /// What came from one source: documents read, and documents and text bytes kept.
    static final class SourceTally {
        String kind = "";
        long documentsIn;
        long documents;
        long bytes;

        void add(SourceTally other) {
            kind = other.kind.compareTo(kind) > 0 ? other.kind : kind;
            documentsIn += other.documentsIn;
            documents += other.documents;
            bytes += other.bytes;
        }
    }

    private static final int SOURCES_MAX = 1_000;
    static final String OTHER_SOURCES = "(other)";

    final Map<String, StepTally> steps = new LinkedHashMap<>();
    final Map<String, SourceTally> sources = new TreeMap<>();
    final Map<String, Long> languages = new TreeMap<>();
    final Map<String, Long> licences = new TreeMap<>();
    long documentsOut;
    long bytesOut;
    long tokens;

    StepTally step(String name) {
        return steps.computeIfAbsent(name, _ -> new StepTally());
    }

    SourceTally source(String name) {
        return sources.computeIfAbsent(name, _ -> new SourceTally());
    }

    void add(Tally other) {
        other.steps.forEach((name, tally) -> step(name).add(tally));
        other.sources.forEach((name, tally) -> source(name).add(tally));
        other.languages.forEach((name, count) -> languages.merge(name, count, Long::sum));
        other.licences.forEach((name, count) -> licences.merge(name, count, Long::sum));
        documentsOut += other.documentsOut;
        bytesOut += other.bytesOut;
        tokens += other.tokens;
    }

    /// Sources beyond a thousand are shown as one, so that a hostile input can't make the manifest endless.
    void foldSources() {
        while (sources.size() > SOURCES_MAX) {
            var last = ((TreeMap<String, SourceTally>) sources).pollLastEntry();
            if (last.getKey().equals(OTHER_SOURCES)) {
                continue;
            }
            source(OTHER_SOURCES).add(last.getValue());
        }
    }
}
