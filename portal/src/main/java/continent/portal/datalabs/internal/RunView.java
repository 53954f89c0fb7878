package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.kernel.Json;
import continent.portal.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of a run: how far it is, what each step kept and dropped, what the kept set is made of.
///
/// @param steps  one scale for all: the documents that went in
/// @param shares languages, licences and sources of what was kept; empty while it runs
/// @param parts  Parquet files
public record RunView(
        DataSet set,
        RunRecord run,
        long done,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        List<Bar> steps,
        List<Share> shares,
        Map<String, @Nullable Object> manifest,
        @Nullable Object seconds,
        int parts) {

    /// @param kept    percent of all documents
    /// @param dropped percent of all documents
    public record Bar(String name, long in, long out, long lost, double kept, double dropped, List<Reason> reasons) {}

    public record Reason(String name, long count) {}

    /// @param kind `language`, `licence` or `source`
    public record Share(String kind, List<Part> parts) {}

    /// @param percent of the largest
    public record Part(String name, long count, double percent) {}

    private static final int PARTS_MAX = 12;

    static RunView of(DataSet set, RunRecord run, Map<String, @Nullable Object> progress) {
        var made = run.result();
        Map<String, @Nullable Object> manifest = made == null ? Map.of() : made.manifest();
        var steps = bars(made == null ? progress.get("steps") : manifest.get("steps"));
        var shares = made == null
                ? List.<Share>of()
                : List.of(
                        new Share("language", counted(manifest.get("languages"))),
                        new Share("licence", counted(manifest.get("licences"))),
                        new Share("source", sources(manifest.get("sources"))));
        int parts = made == null
                ? 0
                : StoredCuratedSets.outputs(made, "data/", ".parquet").size();
        return new RunView(
                set,
                run,
                whole(progress.get("done")),
                whole(progress.get("total")),
                whole(progress.get("perSecond")),
                progress.get("secondsLeft") instanceof Number n ? n.longValue() : null,
                steps,
                shares,
                manifest,
                made == null ? null : made.timing().get("seconds"),
                parts);
    }

    public boolean running() {
        return !run.state().ended();
    }

    public String state() {
        return run.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    public long figure(String name) {
        return whole(manifest.get(name));
    }

    public String outputHash() {
        return String.valueOf(manifest.get("outputHash"));
    }

    /// Such as `0.7143` as a whole percentage.
    public long percentKept() {
        return Math.round(100.0 * figure("documentsOut") / Math.max(1, figure("documentsIn")));
    }

    /// The name of a step or reason in the reader's language; its own where there is no text.
    public static String named(Texts texts, String kind, String name) {
        String key = "datalabs." + kind + "." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private static List<Bar> bars(@Nullable Object steps) {
        var bars = new ArrayList<Bar>();
        if (steps instanceof List<?> items) {
            double all = 1;
            for (var item : items) {
                var step = Json.asObject(item).orThrow();
                long in = whole(step.get("in"));
                long out = whole(step.get("out"));
                all = bars.isEmpty() ? Math.max(1, in) : all;
                var reasons = counted(step.get("reasons")).stream()
                        .map(part -> new Reason(part.name(), part.count()))
                        .toList();
                bars.add(new Bar(
                        String.valueOf(step.get("name")),
                        in,
                        out,
                        in - out,
                        round(100 * out / all),
                        round(100 * (in - out) / all),
                        reasons));
            }
        }
        return bars;
    }

    private static List<Part> counted(@Nullable Object counts) {
        var parts = new ArrayList<Part>();
        if (counts instanceof Map<?, ?> map) {
            map.forEach((name, count) -> parts.add(new Part(String.valueOf(name), whole(count), 0)));
        }
        return scaled(parts);
    }

    private static List<Part> sources(@Nullable Object sources) {
        var parts = new ArrayList<Part>();
        if (sources instanceof List<?> items) {
            for (var item : items) {
                var source = Json.asObject(item).orThrow();
                parts.add(new Part(String.valueOf(source.get("name")), whole(source.get("documents")), 0));
            }
        }
        return scaled(parts);
    }

    private static List<Part> scaled(List<Part> parts) {
        double largest = parts.stream().mapToLong(Part::count).max().orElse(1);
        return parts.stream()
                .sorted(java.util.Comparator.comparingLong(Part::count)
                        .reversed()
                        .thenComparing(Part::name))
                .limit(PARTS_MAX)
                .map(part -> new Part(part.name(), part.count(), round(100 * part.count() / Math.max(1, largest))))
                .toList();
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static long whole(@Nullable Object value) {
        return value instanceof Number n ? n.longValue() : 0;
    }
}
