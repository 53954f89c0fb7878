package continent.cli.data;

import continent.cli.Door;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `data bench`.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the FineWeb-like chain (language, Gopher repetition and quality, C4, FineWeb, MinHash) in a process of",
            "its own on one core, the start of the JVM counted. With --peer, datatrove runs the same chain on a part of the",
            "same text on the same core, and what both keep of that part is compared. Beside it stands what one core can do at",
            "most: reading, hashing and moving the same bytes. With --pages, extraction is measured instead, after warming up."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data bench",
            "  continent data bench --in corpus.jsonl --json",
            "  continent data bench --peer peers/bin/python --peer-script peers/datatrove_chain.py",
            "  continent data bench --pages pages.jsonl --peer peers/bin/python --peer-script peers/trafilatura_extract.py"
        })
final class BenchCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;
    private static final String PAGE_RATE = "pagesPerSecond";

    @Option(names = "--in", paramLabel = "FILE", description = "JSON lines to measure on; default: generated text.")
    private @Nullable Path in;

    @Option(names = "--megabytes", description = "How much text is generated; default: ${DEFAULT-VALUE}.")
    private long megabytes = 1_000;

    @Option(names = "--seed", description = "Seed of the generated text; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--threads", description = "Threads, each on a core of its own; default: ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(names = "--pages", paramLabel = "FILE", description = "JSON lines with 'html': measure extraction on them.")
    private @Nullable Path pages;

    @Option(names = "--peer", paramLabel = "PYTHON", description = "The Python that has datatrove, or trafilatura.")
    private @Nullable Path peer;

    @Option(names = "--peer-script", paramLabel = "FILE", description = "The script that runs the peer.")
    private @Nullable Path peerScript;

    @Option(names = "--peer-megabytes", description = "How much the peer gets; default: ${DEFAULT-VALUE}.")
    private long peerMegabytes = 5;

    @Option(names = "--without-language", description = "Leave the language step out of our chain.")
    private boolean withoutLanguage;

    @Option(names = "--scaling", description = "Run with 1, 2, … threads, as many as there are cores.")
    private boolean scaling;

    @Option(names = "--json", description = "The report as one JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (megabytes < 1 || threads < 1 || peerMegabytes < 1) {
            throw Refusals.of(
                    "wrong-value", "--megabytes, --peer-megabytes and --threads have to be at least 1", "bench");
        }
        if ((peer == null) != (peerScript == null)) {
            throw Refusals.of("wrong-value", "--peer and --peer-script belong together", "peer");
        }
        exists(in, "in");
        exists(pages, "pages");
        try {
            var work = Files.createTempDirectory("continent-bench-");
            try {
                if (pages == null) {
                    print(report(work));
                } else {
                    printExtraction(extraction(work, pages));
                }
            } finally {
                BenchRun.delete(work);
            }
            return Door.DONE;
        } catch (IOException e) {
            throw new Door.Failure("the measurement failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Door.Failure("the measurement was interrupted", e);
        }
    }

    private static void exists(@Nullable Path file, String option) {
        if (file != null && !Files.isRegularFile(file)) {
            throw Refusals.of("no-such-file", "there is no file '" + file + "'", option);
        }
    }

    private Map<String, Object> extraction(Path work, Path input) throws IOException, InterruptedException {
        var run = new BenchRun(work, 1);
        var report = new LinkedHashMap<String, Object>();
        report.put("java", Runtime.version().toString());
        report.put("ours", run.extraction(input));
        if (peer != null && peerScript != null) {
            var theirs = run.extractionPeer(peer, peerScript, input);
            report.put("peer", theirs);
            report.put("times", BenchRun.number(report.get("ours"), PAGE_RATE) / BenchRun.number(theirs, PAGE_RATE));
        }
        return report;
    }

    private void printExtraction(Map<String, Object> report) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(report));
            return;
        }
        var ours = Json.asObject(report.get("ours")).orThrow();
        out.printf(
                "Continent: %s pages, %.0f a second on one core after warming up (%.0f to %.0f), %.0f in the first round%n",
                ours.get("pages"),
                BenchRun.number(ours, PAGE_RATE),
                BenchRun.number(ours, "slowestRound"),
                BenchRun.number(ours, "fastestRound"),
                BenchRun.number(ours, "firstRoundPagesPerSecond"));
        if (report.containsKey("peer")) {
            var theirs = Json.asObject(report.get("peer")).orThrow();
            out.printf("%s: %.0f a second%n", theirs.get("tool"), BenchRun.number(theirs, PAGE_RATE));
            out.printf("Times the peer: %.1f%n", BenchRun.number(report, "times"));
        }
    }

    private Map<String, Object> report(Path work) throws IOException, InterruptedException {
        Path text = in == null ? work.resolve("text.jsonl") : in;
        if (in == null) {
            new BenchText(seed).write(text, megabytes * MEGABYTE);
        }
        Path recipe = Files.writeString(work.resolve("bench.yaml"), BenchRecipe.text(!withoutLanguage));
        var run = new BenchRun(work, threads);
        var report = new LinkedHashMap<String, Object>();
        report.put("input", in == null ? "generated, seed " + seed : "file");
        report.put("java", Runtime.version().toString());
        report.put("limits", BenchLimits.of(text));
        report.put("ours", run.ours(recipe, text, "ours"));
        if (scaling) {
            report.put("scaling", scaling(work, recipe, text, BenchRun.rate(report.get("ours"))));
        }
        if (peer != null && peerScript != null) {
            Path part = BenchRun.start(text, work.resolve("part.jsonl"), peerMegabytes * MEGABYTE);
            var theirs = run.peer(peer, peerScript, part);
            report.put("peer", theirs);
            run.ours(recipe, part, "part");
            report.put("agreement", run.agreement());
            report.put("times", BenchRun.rate(report.get("ours")) / BenchRun.rate(theirs));
        }
        return report;
    }

    /// The same with more threads; the result has to be the same.
    private List<Map<String, Object>> scaling(Path work, Path recipe, Path text, double rate)
            throws IOException, InterruptedException {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(Map.of("threads", threads, "mbPerSecond", rate, "times", 1.0));
        for (int more = threads + 1; more <= Runtime.getRuntime().availableProcessors(); more++) {
            var ours = new BenchRun(work, more).ours(recipe, text, "threads-" + more);
            double found = BenchRun.rate(ours);
            rows.add(Map.of("threads", more, "mbPerSecond", found, "times", found / rate));
        }
        return rows;
    }

    private void print(Map<String, Object> report) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(report));
            return;
        }
        var ours = Json.asObject(report.get("ours")).orThrow();
        out.printf(
                "Continent: %s documents, %s kept, %.1f s with the JVM's start, %.2f MB/s%n",
                ours.get("documentsIn"), ours.get("documentsOut"), BenchRun.seconds(ours), BenchRun.rate(ours));
        if (ours.get("steps") instanceof List<?> steps) {
            for (var item : steps) {
                var step = Json.asObject(item).orThrow();
                out.printf(
                        "  %-20s %9s in %9s out %8s s%n",
                        step.get("name"), step.get("in"), step.get("out"), step.get("seconds"));
            }
        }
        out.println("The machine's limits, one core, MB/s: " + Json.write(report.get("limits")));
        if (report.containsKey("scaling")) {
            out.println("Scaling: " + Json.write(report.get("scaling")));
        }
        if (report.containsKey("peer")) {
            var theirs = Json.asObject(report.get("peer")).orThrow();
            out.printf("%s: %.3f MB/s%n", theirs.get("tool"), BenchRun.rate(theirs));
            out.printf("Times the peer: %.0f%n", BenchRun.rate(report.get("ours")) / BenchRun.rate(theirs));
            out.println("Kept of the peer's part: " + Json.write(report.get("agreement")));
        }
    }
}
