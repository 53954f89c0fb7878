package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.run.Comparison;
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

/// `data compare`.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Says what differs between two finished runs: recipe, counts, and what became of which documents.",
        footerHeading = "%nExamples:%n",
        footer = {"  continent data compare strict/ loose/", "  continent data compare strict/ loose/ --json"})
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
    private Path first = Path.of(".");

    @Parameters(index = "1", paramLabel = "RUN", description = "The folder of another.")
    private Path second = Path.of(".");

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        Refusals.unlessFinished(first, "RUN");
        Refusals.unlessFinished(second, "RUN");
        var comparison = comparison();
        if (json) {
            spec.commandLine().getOut().println(Json.write(comparison));
        } else {
            print(comparison);
        }
        return Door.DONE;
    }

    private void print(Map<String, @Nullable Object> comparison) {
        var out = spec.commandLine().getOut();
        for (String name : List.of("sameOutput", "sameInput", "sameRecipe", "documents")) {
            out.println(name + "  " + comparison.get(name));
        }
        for (String name : List.of("recipe", "steps", "changes")) {
            out.println(name);
            if (comparison.get(name) instanceof List<?> rows) {
                rows.forEach(row -> out.println("  " + row));
            }
        }
    }

    private Map<String, @Nullable Object> comparison() {
        try {
            return Comparison.of(first, second);
        } catch (IOException e) {
            throw new Door.Failure("the runs can't be compared: " + e.getMessage(), e);
        }
    }
}
