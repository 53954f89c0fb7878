package continent.cli.act;

import continent.cli.Door;
import continent.instruments.aiact.triage.TriageEvaluation;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures quality on labelled examples: shares from 0 to 1, beside a baseline.",
            "The set 'development' was looked at while ideas were chosen; nothing was tuned on 'final'."
        },
        footer = {
            "",
            "Examples:",
            "  continent act evaluate triage",
            "  continent act evaluate triage --set final --json",
            "  continent act evaluate triage --in own.jsonl"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {

    private static final List<String> SETS = List.of("development", "final", "training");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "triage")
    private String what;

    @Option(names = "--set", paramLabel = "SET", description = "development (default) or final")
    private String set = "development";

    @Option(names = "--in", paramLabel = "FILE.jsonl", description = "own examples, in the form of the shipped sets")
    private @Nullable Path in;

    @Option(names = "--json", description = "one JSON object instead of a table")
    private boolean json;

    @Override
    public Integer call() {
        if (!what.equals("triage")) {
            throw new Door.WrongInput(
                    Refusal.of("unknown-evaluation", "'triage' can be evaluated, found '" + what + "'", "what"));
        }
        if (!SETS.contains(set)) {
            throw new Door.WrongInput(
                    Refusal.of("unknown-set", "--set is one of " + SETS + ", found '" + set + "'", "set"));
        }
        Path file = in;
        var figures =
                file == null ? TriageEvaluation.shipped(set) : ActCommands.taken(TriageEvaluation.lines(read(file)));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(figures));
        } else {
            figures.forEach((name, values) -> {
                out.println(name);
                print(values, "  ");
            });
        }
        return Door.DONE;
    }

    private void print(Map<?, ?> values, String indent) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                spec.commandLine().getOut().println(indent + name);
                print(inner, indent + "  ");
            } else {
                spec.commandLine().getOut().printf("%s%-48s %s%n", indent, name, value);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Door.WrongInput(Refusal.of("no-such-file", "there is no file " + file, "in"));
        } catch (CharacterCodingException e) {
            throw new Door.WrongInput(Refusal.of("no-text", file + " is no UTF-8 text", "in"));
        } catch (IOException e) {
            throw new Door.Failure("reading failed: " + e.getMessage(), e);
        }
    }
}
