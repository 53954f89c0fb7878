package continent.cli.act;

import continent.cli.Door;
import continent.instruments.aiact.AssessmentJson;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description = "Lists the obligations that a role can have, with the day from which each can apply.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ObligationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            description =
                    "such as provider, deployer or gpai-provider (default all); an unknown one is answered with the list")
    private @Nullable String role;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to answer for (default today, UTC)")
    private @Nullable String asOf;

    @Option(names = "--json", description = "JSON lines instead of text")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate day = ActCommands.day(asOf);
        var checker = ActCommands.checker();
        var obligations = ActCommands.taken(checker.obligations(role, day));
        if (obligations.isEmpty()) {
            throw new Door.WrongInput(Refusal.of(
                    "unknown-role", "no role '" + role + "'; there are " + String.join(", ", checker.roles()), "role"));
        }
        var out = spec.commandLine().getOut();
        for (var obligation : obligations) {
            String name = checker.rules()
                    .rules()
                    .conclusion(obligation.conclusion())
                    .map(conclusion -> conclusion.texts().getOrDefault("en", ""))
                    .orElse("");
            out.println(
                    json
                            ? Json.write(AssessmentJson.obligation(obligation))
                            : "%-26s %-12s %s  %s%s"
                                    .formatted(
                                            obligation.role(),
                                            obligation.unit(),
                                            obligation.appliesFrom(),
                                            name,
                                            obligation.appliesFrom().isAfter(day) ? " (does not apply yet)" : ""));
        }
        return 0;
    }
}
