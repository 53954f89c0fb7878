package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.run.CurationRun;
import continent.engines.curation.run.Finished;
import continent.engines.curation.run.Progress;
import continent.engines.curation.run.RunOutcome;
import continent.engines.curation.run.RunSpec;
import continent.engines.curation.run.RunSpec.DataFormat;
import continent.kernel.Json;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `data curate`.
@Command(
        name = "curate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a recipe over files and folders. The same command again goes on after an interruption; a finished run",
            "stays as it is. The result has data/, rejects/ (with the reason for every document dropped), manifest.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data curate safe --in texts/ --in more.jsonl.gz --out curated/",
            "  continent data curate my-recipe.yaml --in pages.zip --out curated/ --format jsonl --json",
            "  continent data recipes safe > my-recipe.yaml      (a start for a recipe of your own)",
            "",
            "Reads plain text, HTML, PDF, JSON lines ('id', 'text' or 'html', 'url', 'licence'), web archives (.warc), each also .gz or",
            ".zst, Parquet with such columns, and archives, also in one another: .zip, .tar.",
            "Lines and files that can't be read are kept in rejects/ and counted; they don't end the run."
        })
final class CurateCommand implements Callable<Integer> {

    @Mixin
    private RecipeInput given = new RecipeInput();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of the result; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("curated");

    @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--format", split = ",", description = "parquet, jsonl or both; default: parquet.")
    private List<String> formats = List.of("parquet");

    @Option(names = "--json", description = "Progress as a JSON line a second, at the end the report on one line.")
    private boolean json;

    @Option(names = "--fresh", description = "Throw away an old result in --out.")
    private boolean fresh;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads < 1 || threads > 1_024) {
            throw Refusals.of("wrong-value", "--threads has to be 1 to 1024", "threads");
        }
        var read = given.recipe();
        var run = new RunSpec(
                read, given.paths(), out.toAbsolutePath().normalize(), threads, formats(), fresh, Bounds.STANDARD);
        Progress progress = json ? now -> print(Map.of("progress", now.json())) : _ -> {};
        switch (outcome(run, progress)) {
            case RunOutcome.Refused(var refusals) -> throw new Door.WrongInput(refusals);
            case RunOutcome.Stopped(String why) -> throw new Door.Failure(why);
            case RunOutcome.Done(Finished finished, boolean unchanged) -> report(finished, unchanged);
        }
        return Door.DONE;
    }

    /// A step may need a file that isn't there.
    private static RunOutcome outcome(RunSpec run, Progress progress) {
        try {
            return new CurationRun(run, progress, InstantSource.system()).run();
        } catch (IllegalArgumentException e) {
            throw Refusals.of("wrong-value", String.valueOf(e.getMessage()), "recipe");
        }
    }

    private List<DataFormat> formats() {
        var found = new ArrayList<DataFormat>();
        for (String format : formats) {
            switch (format) {
                case "parquet" -> found.add(DataFormat.PARQUET);
                case "jsonl" -> found.add(DataFormat.JSONL);
                default ->
                    throw Refusals.of(
                            "wrong-value", "--format is '" + format + "', but has to be parquet or jsonl", "format");
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private void report(Finished finished, boolean unchanged) {
        if (json) {
            print(finished.report());
            return;
        }
        var line = spec.commandLine().getOut();
        var manifest = finished.manifest();
        line.printf(
                "%s%s documents in, %s kept, %s tokens%n",
                unchanged ? "Finished before: " : "",
                manifest.get("documentsIn"),
                manifest.get("documentsOut"),
                manifest.containsKey("tokens") ? manifest.get("tokens") : "no");
        if (manifest.get("steps") instanceof List<?> steps) {
            for (var item : steps) {
                var step = Json.asObject(item).orThrow();
                line.printf(
                        "  %-20s %10s in %10s out   %s%n",
                        step.get("name"), step.get("in"), step.get("out"), reasons(step.get("reasons")));
            }
        }
        line.println("sha256 " + finished.outputHash());
        line.println("Result in " + out);
    }

    private static String reasons(@Nullable Object reasons) {
        var text = new ArrayList<String>();
        Json.asObject(reasons).orThrow().forEach((reason, count) -> text.add(reason + " " + count));
        return String.join(", ", text);
    }

    private void print(Object value) {
        var line = spec.commandLine().getOut();
        line.println(Json.write(value));
        line.flush();
    }
}
