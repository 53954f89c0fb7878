package continent.instruments.aiact;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The port to the official text of the Act.
///
/// Contract for every store: unit ids are the same in each language (`art_6_3`, `anx_III_5_b`, `rec_53`); the answer is
/// for the wording in force on the date; asking changes nothing; a store without an import answers
/// [Absence#NOT_IMPORTED] to every question, one with an import [Absence#NO_SUCH_UNIT] to ids that no wording on the
/// date
/// has, and [Absence#OTHER_LANGUAGE] where the unit is there in other languages only.
public interface LawText {

    Answer unit(String id, LocalDate asOf, Locale language);

    sealed interface Answer {}

    /// @param text      plain text, paragraphs separated by a line feed
    /// @param from      first day of this wording
    /// @param to        first day on which it was no longer in force, null while it is
    /// @param authentic whether it comes from the Official Journal rather than a consolidation
    record Found(
            String id,
            String heading,
            String text,
            LocalDate from,
            @Nullable LocalDate to,
            boolean authentic) implements Answer {}

    enum Absence implements Answer {
        NOT_IMPORTED,
        NO_SUCH_UNIT,
        OTHER_LANGUAGE
    }

    /// What there is before anyone imported the text.
    static LawText none() {
        return (_, _, _) -> Absence.NOT_IMPORTED;
    }
}
