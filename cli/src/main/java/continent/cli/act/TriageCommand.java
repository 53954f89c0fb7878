package continent.cli.act;

import continent.cli.LineBatch;
import continent.cli.MeaningOption;
import continent.instruments.aiact.triage.Triage;
import continent.instruments.aiact.triage.TriageJson;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        description = {
            "Suggests which points of the Act to look at. Reads {\"id\", \"text\"} a line, a description in everyday",
            "words; writes {\"id\", \"prohibited\", \"high_risk\", \"transparency\", \"minimal\"} a line. Each suggestion has",
            "unit, score (a probability), because (words of the description) and appliesFrom; the first of a list is the",
            "probability that the group applies. No verdict: confirm or reject, then 'act check' with the facts.",
            "Needs no imported law."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"cv\",\"text\":\"We rank applicants by their CVs.\"}' | continent act triage --in - --out -"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TriageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FILE.jsonl", description = "descriptions; - is stdin")
    private String in;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "suggestions; - is stdout")
    private String out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the state of the law (default today, UTC)")
    private @Nullable String asOf;

    @Mixin
    private MeaningOption meaning = new MeaningOption();

    @Override
    public Integer call() {
        LocalDate day = ActCommands.day(asOf);
        Triage triage = Triage.shipped(meaning.load(spec.commandLine().getErr()));
        var line = spec.commandLine();
        return new LineBatch(line.getOut(), line.getErr()).run(in, out, row -> one(triage, row, day));
    }

    private static Result<Map<String, @Nullable Object>> one(
            Triage triage, Map<String, @Nullable Object> row, LocalDate day) {
        for (String key : row.keySet()) {
            if (!Set.of("id", "text").contains(key)) {
                return refused("unknown-field", "a line holds id and text, found '" + key + "'", key);
            }
        }
        if (!(row.get("id") instanceof String)) {
            return refused("wrong-id", "id is a string, found " + Json.kind(row.get("id")), "id");
        }
        if (!(row.get("text") instanceof String text)) {
            return refused("wrong-text", "text is a string, found " + Json.kind(row.get("text")), "text");
        }
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", row.get("id"));
        map.putAll(TriageJson.of(triage.of(text, day)));
        return Result.ok(map);
    }

    private static Result<Map<String, @Nullable Object>> refused(String code, String message, String field) {
        return Result.refused(Refusal.of(code, message, field));
    }
}
