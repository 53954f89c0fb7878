package continent.cli.data;

import continent.cli.Door;
import continent.cli.OutFile;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.recipe.Nearest;
import continent.engines.curation.recipe.RecipeReader;
import continent.engines.curation.run.OneStep;
import continent.engines.curation.steps.Steps;
import continent.kernel.Result;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `data step`.
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one step alone over JSON lines: one line out for each line in, in order, with what the step found.",
            "A wrong line becomes {line, error}; the rest is worked off, and the exit is 2."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data step language --in lines.jsonl --out told.jsonl --option candidates=de,fr",
            "  continent data step near-duplicates --in lines.jsonl --out - --option threshold=0.7",
            "",
            "Steps: opt-outs, extract, url-rules, normalise, repeated-parts, language, gopher-repetition, gopher-quality, c4, fineweb,",
            "paragraph-duplicates, line-duplicates, exact-duplicates, near-duplicates, personal-data, decontaminate, sample,",
            "score, licences, tokens."
        })
final class StepCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The step.")
    private String name = "";

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "JSON lines with 'text' (for extract: 'html'); - is stdin.")
    private String in = "-";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the lines go; - is stdout.")
    private String out = "-";

    @Option(names = "--option", paramLabel = "K=V", description = "An option of the step, as in a recipe.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var entry = Steps.find(name)
                .orElseThrow(() -> Refusals.of(
                        "unknown-step",
                        "there is no step '" + name + "'." + Nearest.hint(name, Steps.names()) + " Known steps: "
                                + String.join(", ", Steps.names()),
                        "NAME"));
        var complete = switch (RecipeReader.options(entry, options)) {
            case Result.Ok<Options>(Options read) -> read;
            case Result.Refused<Options>(var refusals) -> throw new Door.WrongInput(refusals);
        };
        if (!in.equals("-") && !Files.isRegularFile(Path.of(in))) {
            throw Refusals.of("no-such-file", "there is no file '" + in + "'", "in");
        }
        try {
            return work(entry, complete);
        } catch (IOException | UncheckedIOException e) {
            throw new Door.Failure("reading or writing failed: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw Refusals.of("wrong-value", String.valueOf(e.getMessage()), "option");
        }
    }

    private int work(StepEntry entry, Options complete) throws IOException {
        var wrong = new AtomicLong();
        PrintWriter err = spec.commandLine().getErr();
        var step = new OneStep(entry, complete);
        try (InputStream from =
                new BufferedInputStream(in.equals("-") ? System.in : Files.newInputStream(Path.of(in)))) {
            if (out.equals("-")) {
                var to = new BufferedOutputStream(System.out);
                step.run(from, to, (line, refusal) -> tell(err, wrong, line, refusal.message()));
                to.flush();
            } else {
                OutFile.write(Path.of(out), to -> {
                    step.run(from, to, (line, refusal) -> tell(err, wrong, line, refusal.message()));
                    return to;
                });
            }
        }
        return wrong.get() == 0 ? Door.DONE : Door.WRONG_INPUT;
    }

    private static void tell(PrintWriter err, AtomicLong wrong, long line, String message) {
        wrong.incrementAndGet();
        err.println("line " + line + ": " + message);
    }
}
