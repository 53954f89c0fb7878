package continent.cli.act;

import continent.cli.LineBatch;
import continent.instruments.aiact.AssessmentJson;
import continent.instruments.aiact.Checker;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads {\"id\", \"facts\": {…}} a line; writes {\"id\", \"asOf\", \"conclusions\", \"obligations\",",
            "\"questions\"} a line. A value is true, false or \"unknown\"; each conclusion cites, says from when it",
            "applies, and carries its proof."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FACTS.jsonl", description = "facts; - is stdin")
    private String in;

    @Option(names = "--out", required = true, paramLabel = "RESULT.jsonl", description = "results; - is stdout")
    private String out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to answer for (default today, UTC)")
    private @Nullable String asOf;

    @Override
    public Integer call() {
        LocalDate day = ActCommands.day(asOf);
        Checker checker = ActCommands.checker();
        ActCommands.taken(checker.rules().on(day));
        var line = spec.commandLine();
        return new LineBatch(line.getOut(), line.getErr()).run(in, out, row -> one(checker, row, day));
    }

    private static Result<Map<String, @Nullable Object>> one(
            Checker checker, Map<String, @Nullable Object> row, LocalDate day) {
        return facts(row).then(facts -> checker.check(facts, day)).map(assessment -> {
            var map = new LinkedHashMap<String, @Nullable Object>();
            map.put("id", row.get("id"));
            map.putAll(AssessmentJson.of(assessment, checker.rules().rules()));
            return map;
        });
    }

    /// The facts of a row that holds an id and facts, and nothing else.
    static Result<Map<String, @Nullable Object>> facts(Map<String, @Nullable Object> row) {
        for (String key : row.keySet()) {
            if (!Set.of("id", "facts").contains(key)) {
                return Result.refused(
                        Refusal.of("unknown-field", "a line holds id and facts, found '" + key + "'", key));
            }
        }
        if (!(row.get("id") instanceof String)) {
            return Result.refused(Refusal.of("wrong-id", "id is a string, found " + Json.kind(row.get("id")), "id"));
        }
        return Json.asObject(row.get("facts")) instanceof Result.Ok<Map<String, @Nullable Object>> taken
                ? taken
                : Result.refused(
                        Refusal.of("wrong-facts", "facts is an object, found " + Json.kind(row.get("facts")), "facts"));
    }
}
