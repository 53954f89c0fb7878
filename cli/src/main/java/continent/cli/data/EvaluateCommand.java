package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.evaluate.Evaluation;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `data evaluate`.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well steps do on labelled texts, on the half that nothing was tuned on.",
            "Without a name it lists what can be measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data evaluate language --corpora corpora/",
            "  continent data evaluate personal-data --corpora corpora/ --half all --mistakes 20",
            "  continent data evaluate extract --corpora corpora/ --mistakes 20",
            "  continent data evaluate language --corpora corpora/ --json"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    @Nullable
    private String name;

    @Option(names = "--corpora", paramLabel = "DIR", description = "The folder of labelled texts.")
    @Nullable
    private Path corpora;

    @Option(names = "--half", paramLabel = "HALF", description = "held-out (as it is), tuned or all.")
    private String half = "held-out";

    @Option(names = "--mistakes", paramLabel = "N", description = "Tell of so many mistakes.")
    private int mistakes;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (name == null) {
            Evaluation.all().forEach(one -> out.println(one.name() + ": " + one.summary()));
            return Door.DONE;
        }
        String wanted = name;
        var evaluation = Evaluation.find(wanted)
                .orElseThrow(() -> Refusals.of(
                        "unknown-evaluation",
                        "'" + wanted + "' can't be measured; there are "
                                + String.join(
                                        ", ",
                                        Evaluation.all().stream()
                                                .map(Evaluation::name)
                                                .toList()),
                        "NAME"));
        if (corpora == null || !Files.isDirectory(corpora)) {
            throw Refusals.of("no-such-folder", "--corpora has to name a folder of labelled texts", "corpora");
        }
        try {
            tell(evaluation, evaluation.run().of(corpora, half(), mistakes));
        } catch (IOException e) {
            throw Refusals.of("not-readable", e.getMessage() == null ? "it can't be read" : e.getMessage(), "corpora");
        }
        return Door.DONE;
    }

    private Evaluation.Half half() {
        return switch (half) {
            case "held-out" -> Evaluation.Half.HELD_OUT;
            case "tuned" -> Evaluation.Half.TUNED;
            case "all" -> Evaluation.Half.ALL;
            default -> throw Refusals.of("wrong-value", "'half' is held-out, tuned or all, not '" + half + "'", "half");
        };
    }

    private void tell(Evaluation evaluation, Evaluation.Report report) {
        var out = spec.commandLine().getOut();
        if (json) {
            var whole = new LinkedHashMap<String, @Nullable Object>();
            whole.put("evaluation", evaluation.name());
            whole.put("half", half);
            whole.put("rows", report.rows());
            whole.put("mistakes", report.mistakes());
            out.println(Json.write(whole));
            return;
        }
        report.rows().forEach(row -> out.println(line(row)));
        report.mistakes().forEach(mistake -> out.println("  " + mistake.replace('\n', ' ')));
    }

    private static String line(Map<String, Object> row) {
        var line = new StringBuilder();
        row.forEach((key, value) -> {
            if (!(value instanceof Map<?, ?>)) {
                line.append(line.isEmpty() ? "" : "  ");
                line.append(
                        value instanceof Double number
                                ? String.format(Locale.ROOT, "%s %.4f", key, number)
                                : key + " " + value);
            }
        });
        return line.toString();
    }
}
