package continent.cli.act;

import continent.cli.DataOption;
import continent.cli.Door;
import continent.cli.LineBatch;
import continent.cli.MeaningOption;
import continent.content.aiact.Guide;
import continent.instruments.aiact.ask.Answer;
import continent.instruments.aiact.ask.Asking;
import continent.instruments.aiact.text.FileLawStore;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "Answers questions from the law. Reads {\"id\", \"question\"} a line; writes {\"id\", \"units\": [{\"unit\",",
            "\"score\", \"appliesFrom\"}], \"answer\", \"abstained\", \"passages\", \"note\"} a line. The answer quotes passages only;",
            "it is null where the Act has none. Without an imported text the guide points to units. Words count, and nearness",
            "in meaning by a model on this machine; where there is none, words alone."
        },
        footer = {
            "",
            "Examples:",
            "  echo '{\"id\":\"a\",\"question\":\"How long must a deployer keep logs?\"}' | continent act ask --in - --out -",
            "  continent act ask --in fragen.jsonl --out antworten.jsonl --lang de --k 3",
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    /// What a line may hold; labels of sets of questions, and what the portal exports beside a question, count nothing.
    private static final Set<String> FIELDS =
            Set.of("id", "question", "lang", "kind", "needs", "why", "asOf", "needed", "units");

    @Option(names = "--in", required = true, paramLabel = "FILE.jsonl", description = "questions; - is stdin")
    private String in;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "answers; - is stdout")
    private String out;

    @Option(
            names = "--k",
            paramLabel = "K",
            defaultValue = "6",
            description = "how many units, 1 to " + Asking.UNITS_MAX + "; default: ${DEFAULT-VALUE}")
    private int most;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "language to answer in, two letters; default: ${DEFAULT-VALUE}")
    private String language;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to answer for (default today, UTC)")
    private @Nullable String asOf;

    @Mixin
    private MeaningOption meaning = new MeaningOption();

    @Option(names = "--explain", description = "each unit says what its score is made of")
    private boolean explain;

    @Override
    public Integer call() {
        LocalDate day = ActCommands.day(asOf);
        if (most < 1 || most > Asking.UNITS_MAX) {
            throw new Door.WrongInput(
                    Refusal.of("wrong-k", "--k is from 1 to " + Asking.UNITS_MAX + ", found " + most, "k"));
        }
        var embedder = meaning.loading(spec.commandLine().getErr());
        var guide = CompletableFuture.supplyAsync(Guide::shipped);
        var law = FileLawStore.in(data.folder()).current();
        if (!law.languages().isEmpty()
                && law.on(day, language) instanceof Result.Refused<?>(var why)
                && why.getFirst().code().equals("before-the-act")) {
            throw new Door.WrongInput(why);
        }
        var asking = new Asking(law, day, guide.join(), embedder);
        ActCommands.taken(asking.ask("", language, 1));
        var line = spec.commandLine();
        return new LineBatch(line.getOut(), line.getErr()).run(in, out, row -> one(asking, row));
    }

    private Result<Map<String, @Nullable Object>> one(Asking asking, Map<String, @Nullable Object> row) {
        for (String key : row.keySet()) {
            if (!FIELDS.contains(key)) {
                return Result.refused(Refusal.of(
                        "unknown-field", "a line holds id, question and perhaps lang, found '" + key + "'", key));
            }
        }
        if (!(row.get("id") instanceof String)) {
            return Result.refused(Refusal.of("wrong-id", "id is a string, found " + Json.kind(row.get("id")), "id"));
        }
        if (!(row.get("question") instanceof String question)) {
            return Result.refused(Refusal.of(
                    "wrong-question", "question is a string, found " + Json.kind(row.get("question")), "question"));
        }
        if (!(Objects.requireNonNullElse(row.get("lang"), language) instanceof String spoken)) {
            return Result.refused(
                    Refusal.of("wrong-lang", "lang is a string, found " + Json.kind(row.get("lang")), "lang"));
        }
        return asking.ask(question, spoken, most).map(answer -> plain(row, answer));
    }

    private Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row, Answer answer) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", row.get("id"));
        map.putAll(answer.plain(explain));
        return map;
    }
}
