package continent.cli.rules;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import continent.cli.Door;
import continent.cli.LineBatch;
import continent.engines.rules.Answers;
import continent.engines.rules.Conclusion;
import continent.engines.rules.Decider;
import continent.engines.rules.FactReader;
import continent.engines.rules.NextQuestion;
import continent.engines.rules.ProofNode;
import continent.engines.rules.RuleReader;
import continent.engines.rules.RuleSet;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `continent rules …`
@AutoService(CommandGroup.class)
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "Decides by a rule file under incomplete facts: each conclusion is true, false or \"unknown\".",
            "A line in holds {\"id\", \"facts\": {…}}."
        },
        footer = {
            "",
            "Example:",
            "  continent rules check --rules eligibility.yaml --in facts.jsonl --out -",
            "  continent rules explain --rules eligibility.yaml --in facts.jsonl --out -"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RulesCommands implements CommandGroup {

    private static final long FILE_BYTES_MAX = 5_000_000;
    private static final int QUESTIONS_MAX = 5;

    @Spec
    private CommandSpec spec;

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Answers each line, with next questions.")
    int check(
            @Option(names = "--rules", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--in", required = true, paramLabel = "FACTS.jsonl") String in,
            @Option(names = "--out", defaultValue = "-", paramLabel = "RESULT.jsonl") String out,
            @Option(names = "--as-of", paramLabel = "DATE") @Nullable String asOf) {
        return run(file, in, out, asOf, false);
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "The same, with the proof of each answer.")
    int explain(
            @Option(names = "--rules", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--in", required = true, paramLabel = "FACTS.jsonl") String in,
            @Option(names = "--out", defaultValue = "-", paramLabel = "RESULT.jsonl") String out,
            @Option(names = "--as-of", paramLabel = "DATE") @Nullable String asOf) {
        return run(file, in, out, asOf, true);
    }

    private int run(Path file, String in, String out, @Nullable String asOf, boolean proofs) {
        LocalDate day = day(asOf);
        Decider decider = taken(read(file).then(rules -> Decider.of(rules, day)));
        return new LineBatch(spec.commandLine().getOut(), spec.commandLine().getErr())
                .run(in, out, row -> answer(decider, row, proofs));
    }

    private static Result<RuleSet> read(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                return Result.refused(
                        Refusal.of("too-long", file + " is longer than " + FILE_BYTES_MAX + " bytes", "rules"));
            }
            return RuleReader.read(
                    List.of(new RuleReader.Document(file.getFileName().toString(), Files.readString(file))));
        } catch (IOException e) {
            return Result.refused(Refusal.of("unreadable", "can't read " + file + ": " + e.getMessage(), "rules"));
        }
    }

    private static Result<Map<String, @Nullable Object>> answer(
            Decider decider, Map<String, @Nullable Object> row, boolean proofs) {
        return Json.asObject(row.get("facts"))
                .then(facts -> FactReader.read(decider.rules(), facts))
                .then(decider::decide)
                .map(answers -> {
                    var map = new LinkedHashMap<String, @Nullable Object>();
                    map.put("id", row.get("id"));
                    map.put("asOf", decider.asOf().toString());
                    map.put(
                            "conclusions",
                            decider.rules().conclusions().stream()
                                    .map(one -> conclusion(answers, one, proofs))
                                    .toList());
                    map.put("questions", questions(answers));
                    return map;
                });
    }

    private static Map<String, @Nullable Object> conclusion(Answers answers, Conclusion one, boolean proofs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", one.id());
        map.put("value", ProofNode.plain(answers.truth(one.id())));
        map.put("cites", one.cites());
        map.put(
                "appliesFrom",
                answers.appliesFrom(one.id()).map(LocalDate::toString).orElse(null));
        if (proofs) {
            map.put(
                    "proof",
                    ProofNode.of(answers.proof(one.id()), answers.decider().rules())
                            .plain());
        }
        return map;
    }

    private static List<String> questions(Answers answers) {
        var goals = answers.decider().rules().conclusions().stream()
                .map(Conclusion::id)
                .toList();
        return answers.questions(goals, QUESTIONS_MAX).stream()
                .map(NextQuestion::fact)
                .toList();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return text == null ? LocalDate.now(Clock.system(ZoneOffset.UTC)) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Door.WrongInput(
                    Refusal.of("wrong-date", "--as-of is a date such as 2026-12-02, found '" + text + "'", "as-of"));
        }
    }

    private static <T> T taken(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(List<Refusal> refusals) -> throw new Door.WrongInput(refusals);
        };
    }
}
