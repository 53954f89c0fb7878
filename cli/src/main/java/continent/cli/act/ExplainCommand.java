package continent.cli.act;

import continent.cli.Door;
import continent.cli.LineBatch;
import continent.engines.rules.Nearest;
import continent.engines.rules.ProofNode;
import continent.instruments.aiact.Checker;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints the proof of one conclusion for each line of facts, as a tree that a lawyer can follow.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONCLUSION", description = "such as high-risk or art_5_1_f")
    private String conclusion;

    @Option(names = "--in", required = true, paramLabel = "FACTS.jsonl", description = "facts; - is stdin")
    private String in;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to answer for (default today, UTC)")
    private @Nullable String asOf;

    @Option(names = "--json", description = "JSON lines instead of text")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate day = ActCommands.day(asOf);
        Checker checker = ActCommands.checker();
        ActCommands.taken(checker.rules().on(day));
        if (checker.rules().rules().conclusion(conclusion).isEmpty()) {
            var known = checker.rules().rules().conclusions().stream()
                    .map(one -> one.id())
                    .toList();
            throw new Door.WrongInput(Refusal.of(
                    "unknown-conclusion",
                    "there is no conclusion '" + conclusion + "'; nearest are "
                            + String.join(", ", Nearest.of(conclusion, known))));
        }
        var line = spec.commandLine();
        return new LineBatch(line.getOut(), line.getErr(), json ? Json::write : ExplainCommand::text)
                .run(
                        in,
                        "-",
                        row -> CheckCommand.facts(row)
                                .then(facts -> checker.answers(facts, day))
                                .map(answers -> {
                                    var map = new LinkedHashMap<String, @Nullable Object>();
                                    map.put("id", row.get("id"));
                                    map.put("asOf", day.toString());
                                    map.put("conclusion", conclusion);
                                    map.put(
                                            "appliesFrom",
                                            answers.appliesFrom(conclusion)
                                                    .map(LocalDate::toString)
                                                    .orElse(null));
                                    map.put(
                                            "proof",
                                            ProofNode.of(
                                                            answers.proof(conclusion),
                                                            checker.rules().rules())
                                                    .plain());
                                    return map;
                                }));
    }

    private static String text(Map<String, @Nullable Object> row) {
        if (row.containsKey("error")) {
            return Json.write(row);
        }
        var text = new StringBuilder()
                .append(row.get("id"))
                .append(", as of ")
                .append(row.get("asOf"))
                .append(", applies from ")
                .append(row.get("appliesFrom"));
        step(row.get("proof"), 1, text);
        return text.toString();
    }

    private static void step(@Nullable Object step, int depth, StringBuilder text) {
        if (!(step instanceof Map<?, ?> node)) {
            return;
        }
        text.append(System.lineSeparator()).repeat("  ", depth).append(sign(node.get("value")));
        for (String key : List.of("kind", "id", "detail", "cites")) {
            Object value = node.get(key);
            if (value != null) {
                text.append(' ').append(value);
            }
        }
        if (node.get("appliesFrom") != null) {
            text.append(" applies from ").append(node.get("appliesFrom"));
        }
        for (String key : List.of("note", "sources")) {
            if (node.get(key) != null) {
                text.append(System.lineSeparator()).repeat("  ", depth + 5).append(key + ": " + node.get(key));
            }
        }
        if (node.get("because") instanceof List<?> because) {
            because.forEach(child -> step(child, depth + 1, text));
        }
    }

    private static String sign(@Nullable Object value) {
        return value instanceof Boolean met ? met ? "[met]    " : "[not met]" : "[unknown]";
    }
}
