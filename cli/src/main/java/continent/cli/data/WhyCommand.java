package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.run.Why;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `data why`.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Says what became of a document in a finished run, with what was measured and what was asked.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data why report-17 --run curated/",
            "  continent data why texts/a.txt --run curated/ --json"
        })
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The document's id.")
    private String id = "";

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "The folder of the run.")
    private Path run = Path.of(".");

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        Refusals.unlessFinished(run, "run");
        var found = found();
        if (found.isEmpty()) {
            throw Refusals.of("no-such-document", "no document '" + id + "' went through this run", "ID");
        }
        var out = spec.commandLine().getOut();
        found.forEach(record -> out.println(json ? Json.write(record) : sentence(record)));
        return Door.DONE;
    }

    private List<Map<String, @Nullable Object>> found() {
        try {
            return Why.of(run, id);
        } catch (IOException e) {
            throw new Door.Failure("the run can't be read: " + e.getMessage(), e);
        }
    }

    private String sentence(Map<String, @Nullable Object> record) {
        if (Boolean.TRUE.equals(record.get("kept"))) {
            record.remove("kept");
            record.remove("id");
            return id + " was kept: " + record;
        }
        return id + " was dropped by " + record.get("step") + ": " + record.get("reason")
                + (record.get("message") == null ? "" : " (" + record.get("message") + ")")
                + "; measured " + record.get("values") + ", asked " + record.get("thresholds")
                + (record.get("excerpt") == null ? "" : "\n  " + record.get("excerpt"));
    }
}
