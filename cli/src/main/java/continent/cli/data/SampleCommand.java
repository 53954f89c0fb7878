package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.read.Inputs;
import continent.engines.curation.run.CurationRun;
import continent.engines.curation.run.Finished;
import continent.engines.curation.run.RunOutcome;
import continent.engines.curation.run.RunSpec;
import continent.engines.curation.run.RunSpec.DataFormat;
import continent.engines.curation.run.Sampling;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `data sample`.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Shows on documents drawn from the input what each step of a recipe would drop, why, and with which values.",
            "Nothing is written. Steps that look for copies only see the documents drawn."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data sample safe --in texts/",
            "  continent data sample my-recipe.yaml --in pages.jsonl.gz --count 1000 --examples 5 --json"
        })
final class SampleCommand implements Callable<Integer> {

    @Mixin
    private RecipeInput given = new RecipeInput();

    @Option(names = "--count", description = "How many documents are drawn; default: ${DEFAULT-VALUE}.")
    private int count = 200;

    @Option(names = "--seed", description = "Seed of the draw; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--examples", description = "Documents shown for each step; default: ${DEFAULT-VALUE}.")
    private int examples = 3;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (count < 1 || count > 1_000_000 || examples < 0) {
            throw Refusals.of("wrong-value", "--count has to be 1 to 1000000, --examples at least 0", "count");
        }
        try {
            Path work = Files.createTempDirectory("continent-sample-");
            try {
                print(report(work));
            } finally {
                BenchRun.delete(work);
            }
        } catch (IOException e) {
            throw new Door.Failure("reading or writing failed: " + e.getMessage(), e);
        }
        return Door.DONE;
    }

    private Map<String, @Nullable Object> report(Path work) throws IOException {
        var read = given.recipe();
        var listing = switch (Inputs.list(given.paths())) {
            case Result.Ok<Inputs.Listing>(var found) -> found;
            case Result.Refused<Inputs.Listing>(var refusals) -> throw new Door.WrongInput(refusals);
        };
        Path drawn = work.resolve("sample.jsonl");
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        Path out = work.resolve("out");
        int documents = Sampling.write(listing, count, seed, scratch, drawn);
        var run = new RunSpec(read, List.of(drawn), out, 1, List.of(DataFormat.JSONL), false, Bounds.STANDARD);
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("documents", documents);
        switch (new CurationRun(run, _ -> {}, InstantSource.system()).run()) {
            case RunOutcome.Refused(var refusals) -> throw new Door.WrongInput(refusals);
            case RunOutcome.Stopped(String why) -> throw new Door.Failure(why);
            case RunOutcome.Done(Finished finished, boolean _) -> {
                report.put("kept", finished.manifest().get("documentsOut"));
                report.put("steps", steps(finished, rejects(out.resolve("rejects"))));
            }
        }
        return report;
    }

    /// The first rejects of each step.
    private Map<String, List<Map<String, @Nullable Object>>> rejects(Path folder) throws IOException {
        var byStep = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    var reject = new LinkedHashMap<>(Json.object(line).orThrow());
                    String step = String.valueOf(reject.remove("step"));
                    reject.keySet().removeAll(List.of("file", "line"));
                    var shown = byStep.computeIfAbsent(step, _ -> new ArrayList<>());
                    if (shown.size() < examples) {
                        shown.add(reject);
                    }
                }
            }
        }
        return byStep;
    }

    private static List<Map<String, @Nullable Object>> steps(
            Finished finished, Map<String, List<Map<String, @Nullable Object>>> rejects) {
        var steps = new ArrayList<Map<String, @Nullable Object>>();
        if (finished.manifest().get("steps") instanceof List<?> tallies) {
            for (var tally : tallies) {
                var step = new LinkedHashMap<String, @Nullable Object>(
                        Json.asObject(tally).orThrow());
                step.put("examples", rejects.getOrDefault(String.valueOf(step.get("name")), List.of()));
                steps.add(step);
            }
        }
        return steps;
    }

    private void print(Map<String, @Nullable Object> report) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(report));
            return;
        }
        out.println(report.get("documents") + " documents drawn, " + report.get("kept") + " would be kept");
        if (report.get("steps") instanceof List<?> steps) {
            for (var item : steps) {
                var step = Json.asObject(item).orThrow();
                out.println(step.get("name") + ": " + step.get("in") + " in, " + step.get("dropped") + " dropped "
                        + step.get("reasons"));
                if (step.get("examples") instanceof List<?> shown) {
                    shown.forEach(one ->
                            out.println("  " + sentence(Json.asObject(one).orThrow())));
                }
            }
        }
    }

    private static String sentence(Map<String, @Nullable Object> reject) {
        String excerpt = String.valueOf(reject.getOrDefault("excerpt", "")).replaceAll("\\s+", " ");
        return reject.get("id") + ": " + reject.get("reason") + ", measured " + reject.get("values") + ", asked "
                + reject.get("thresholds") + "\n    " + excerpt.substring(0, Math.min(160, excerpt.length()));
    }
}
