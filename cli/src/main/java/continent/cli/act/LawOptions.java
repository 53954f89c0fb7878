package continent.cli.act;

import continent.cli.DataOption;
import continent.cli.Door;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawView;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of commands that read the imported text.
final class LawOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "language of the text, two letters; default: ${DEFAULT-VALUE}")
    private String language = "en";

    Law law() {
        Law law = FileLawStore.in(data.folder()).current();
        if (law.languages().isEmpty()) {
            throw new Door.Failure("no text of the Act was imported into " + data.folder()
                    + "; import the official files with: continent act import PATH…");
        }
        return law;
    }

    String language() {
        return language;
    }

    /// The law on a date, with a warning where an amendment that is in force was not imported.
    LawView on(Law law, LocalDate day, PrintWriter err) {
        var view = view(law, day);
        view.missing()
                .forEach(
                        amendment -> err.println("warning: " + amendment.act() + " is in force from " + amendment.from()
                                + ", but the text as amended was not imported in " + language
                                + "; what it changed is left out"));
        return view;
    }

    private LawView view(Law law, LocalDate day) {
        return switch (law.on(day, language)) {
            case Result.Ok<LawView>(LawView view) -> view;
            case Result.Refused<LawView>(List<Refusal> why)
            when why.getFirst().code().equals("before-the-act") -> throw new Door.WrongInput(why);
            case Result.Refused<LawView>(List<Refusal> why) ->
                throw new Door.Failure(why.getFirst().toString());
        };
    }
}
