package continent.cli.act;

import continent.cli.DataOption;
import continent.cli.Door;
import continent.cli.MeaningOption;
import continent.instruments.aiact.Evaluation;
import continent.instruments.aiact.ask.AskEvaluation;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.triage.TriageEvaluation;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures a part of the product on sets with known answers, beside what it is compared with.",
        footer = {
            "",
            "Examples:",
            "  continent act evaluate ask",
            "  continent act evaluate triage",
            "  continent act evaluate ask --set questions.jsonl --json",
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "PART", description = "what is measured: ask, triage")
    private String part;

    @Option(names = "--set", paramLabel = "FILE.jsonl", description = "sets to measure on (default: those shipped)")
    private List<Path> sets = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to answer for (default today, UTC)")
    private @Nullable String asOf;

    @Option(names = "--json", description = "one JSON object a row")
    private boolean json;

    @Mixin
    private MeaningOption meaning = new MeaningOption();

    private List<Evaluation> evaluations(LocalDate day) {
        var law = FileLawStore.in(data.folder()).current();
        var embedder = meaning.load(spec.commandLine().getErr());
        return List.of(new AskEvaluation(law, day, embedder), new TriageEvaluation(embedder));
    }

    @Override
    public Integer call() throws IOException {
        var known = evaluations(ActCommands.day(asOf));
        var evaluation = known.stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new Door.WrongInput(Refusal.of(
                        "unknown-part",
                        "there is no evaluation of '" + part + "'; there are "
                                + String.join(
                                        ", ",
                                        known.stream().map(Evaluation::name).toList()))));
        var rows = new ArrayList<Evaluation.Row>();
        for (var set : (sets.isEmpty() ? evaluation.shipped() : named()).entrySet()) {
            rows.addAll(ActCommands.taken(evaluation.run(set.getKey(), set.getValue())));
        }
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> print(row, out));
        return Door.DONE;
    }

    private Map<String, List<Map<String, @Nullable Object>>> named() throws IOException {
        var read = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (Path set : sets) {
            if (!Files.isReadable(set)) {
                throw new Door.WrongInput(Refusal.of("no-such-file", "there is no file " + set, "set"));
            }
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (String line : Files.readAllLines(set)) {
                if (!line.isBlank()) {
                    rows.add(ActCommands.taken(Json.object(line)));
                }
            }
            read.put(set.getFileName().toString(), rows);
        }
        return read;
    }

    private void print(Evaluation.Row row, PrintWriter out) {
        if (json) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            map.put("set", row.set());
            map.put("of", row.of());
            map.putAll(row.figures());
            out.println(Json.write(map));
            return;
        }
        out.println(row.set() + ": " + row.of());
        row.figures().forEach((name, figure) -> {
            boolean count = name.startsWith("n-");
            boolean time = name.startsWith("ms-");
            out.printf(
                    "  %-48s %s%n",
                    name,
                    count
                            ? String.valueOf(Math.round(figure))
                            : time ? String.format("%.1f ms", figure) : String.format("%.1f %%", 100 * figure));
        });
    }
}
