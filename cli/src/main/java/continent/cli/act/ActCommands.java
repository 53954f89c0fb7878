package continent.cli.act;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import continent.cli.Door;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `continent act …`
@AutoService(CommandGroup.class)
@Command(
        name = "act",
        mixinStandardHelpOptions = true,
        description =
                "Regulation (EU) 2024/1689, the AI Act as amended: its text, and what it asks of a system on a date.",
        subcommands = {
            ImportCommand.class,
            UnitsCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            GuideCommand.class,
            QuestionsCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            ObligationsCommand.class,
            CoverageCommand.class,
            CasesCommand.class,
            TriageCommand.class,
            AskCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  continent act import formex/ consolidated.en.json",
            "  continent act show art_6_3 --as-of 2026-12-01",
            "  continent act diff 2024-08-01 2026-07-27 art_4",
            "  continent act questions",
            "  echo '{\"id\":\"cv\",\"facts\":{\"subject.aiSystem\":true,\"use.recruitment\":true}}' \\",
            "    | continent act check --in - --out -",
            "  continent act explain high-risk --in facts.jsonl --as-of 2027-12-02",
            "  continent act obligations --role deployer --as-of 2027-12-02",
            "  continent act coverage",
            "  continent act cases cv-ranking",
            "  echo '{\"id\":\"cv\",\"text\":\"We rank applicants by their CVs.\"}' | continent act triage --in - --out -",
            "  continent act ask --in questions.jsonl --out answers.jsonl",
            "  continent act evaluate ask",
            "",
            "Not legal advice, and no service of the European Union."
        })
public final class ActCommands implements CommandGroup {

    static Checker checker() {
        return new Checker(ActRules.shipped());
    }

    /// The date given, or today in UTC.
    static LocalDate day(@Nullable String text) {
        return text == null ? LocalDate.now(Clock.system(ZoneOffset.UTC)) : day(text, "as-of");
    }

    /// A date.
    ///
    /// @param option the option that it was given with
    static LocalDate day(String text, String option) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Door.WrongInput(Refusal.of(
                    "wrong-date", "--" + option + " is a date such as 2026-12-02, found '" + text + "'", option));
        }
    }

    static <T> T taken(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(List<Refusal> refusals) -> throw new Door.WrongInput(refusals);
        };
    }
}
