package continent.cli.act;

import continent.instruments.aiact.AssessmentJson;
import continent.kernel.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        description = "Lists the facts that the rules ask for, with type, text, help and citation.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class QuestionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "one JSON list instead of text")
    private boolean json;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "language of the text: en, nb (default ${DEFAULT-VALUE})")
    private String language;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var facts = ActCommands.checker().rules().rules().facts();
        if (json) {
            out.println(Json.write(facts.stream().map(AssessmentJson::question).toList()));
            return 0;
        }
        for (var fact : facts) {
            out.printf(
                    "%s (%s; %s)%n  %s%n  %s%n",
                    fact.id(),
                    fact.type().label(),
                    String.join(", ", fact.cites()),
                    fact.texts().getOrDefault(language, fact.texts().getOrDefault("en", "")),
                    fact.helps().getOrDefault(language, fact.helps().getOrDefault("en", "")));
        }
        return 0;
    }
}
