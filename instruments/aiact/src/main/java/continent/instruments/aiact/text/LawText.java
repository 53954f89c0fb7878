package continent.instruments.aiact.text;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The port to the official text of the Act.
///
/// Contract for every implementation: unit ids are the same in each language; an answer is for the wording in force
/// on the date, whether it applies yet or not; asking changes nothing. [#on] refuses with the code
///
/// - `not-imported` where there is no text in the language, or none for the date,
/// - `before-the-act` where the date lies before the Act's life.
public interface LawText {

    /// The languages that there is a text in, ISO 639-1, sorted; empty before any import.
    Set<String> languages();

    /// The whole law on a date in a language.
    Result<LawView> on(LocalDate asOf, String language);

    /// All wordings of a unit that are known, the earliest first; empty for a unit that never was.
    List<Wording> wordings(String id, String language);

    /// The days on which a wording begins or ends in what was imported, the earliest first.
    List<LocalDate> turningDays();

    /// One unit on a date in a language.
    default Answer unit(String id, LocalDate asOf, String language) {
        if (languages().isEmpty()) {
            return Absence.NOT_IMPORTED;
        }
        if (on(asOf, language) instanceof Result.Ok<LawView>(LawView view)) {
            var found = view.unit(id);
            if (found.isPresent()) {
                return new Found(found.get());
            }
        }
        boolean elsewhere = languages().stream()
                .filter(other -> !other.equals(language))
                .anyMatch(other -> on(asOf, other) instanceof Result.Ok<LawView>(LawView view)
                        && view.unit(id).isPresent());
        return elsewhere ? Absence.OTHER_LANGUAGE : Absence.NO_SUCH_UNIT;
    }

    sealed interface Answer {}

    record Found(Wording wording) implements Answer {}

    enum Absence implements Answer {
        /// Nothing was imported at all.
        NOT_IMPORTED,
        /// No wording on the date has this id, or none that was imported.
        NO_SUCH_UNIT,
        /// It is there in other languages only.
        OTHER_LANGUAGE
    }

    /// What there is before anyone imported the text.
    static LawText none() {
        return new LawText() {
            @Override
            public Set<String> languages() {
                return Set.of();
            }

            @Override
            public Result<LawView> on(LocalDate asOf, String language) {
                return Result.refused(Refusal.of("not-imported", "no text of the Act was imported"));
            }

            @Override
            public List<Wording> wordings(String id, String language) {
                return List.of();
            }

            @Override
            public List<LocalDate> turningDays() {
                return List.of();
            }
        };
    }
}
