package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.run.Description;
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

/// `data describe`.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Says what the set of a finished run is made of: sources, licences, languages, what each step dropped and why,",
            "opt-outs honoured, personal data found, copies taken out."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  continent data describe curated/", "  continent data describe curated/ --json"})
final class DescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The folder of the run.")
    private Path run = Path.of(".");

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        Refusals.unlessFinished(run, "RUN");
        var out = spec.commandLine().getOut();
        var description = description();
        if (json) {
            out.println(Json.write(description));
            return Door.DONE;
        }
        description.forEach((name, value) -> {
            switch (value) {
                case List<?> rows -> {
                    out.println(name);
                    rows.forEach(row -> out.println("  " + row));
                }
                case Map<?, ?> fields -> out.println(name + "  " + (fields.isEmpty() ? "none" : fields));
                case null, default -> out.println(name + "  " + value);
            }
        });
        return Door.DONE;
    }

    private Map<String, @Nullable Object> description() {
        try {
            return Description.of(run);
        } catch (IOException e) {
            throw new Door.Failure("the run can't be read: " + e.getMessage(), e);
        }
    }
}
