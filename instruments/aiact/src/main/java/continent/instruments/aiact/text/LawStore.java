package continent.instruments.aiact.text;

import continent.kernel.Result;
import java.time.Instant;
import java.util.List;

/// Keeps the editions of the law that were imported.
///
/// Contract, tested by `LawStoreContract`: a publication is seen as a whole or not at all, also by another process
/// and after a kill at any moment; publishing the same again changes nothing; for one language and date the better
/// source stays (see [SourceKind]), and of two equally good ones the later; the state does not depend on the order in
/// which editions of different languages and dates came; what was read once stays as it is.
public interface LawStore {

    /// Names the present state: another text whenever something was published. Cheap, to be asked as often as wanted;
    /// empty before any import.
    String version();

    /// The present state, immutable. The same object as long as the version is the same.
    Law current();

    /// What is in use, by language and date.
    List<Imported> imported();

    /// Adds an edition.
    ///
    /// @param at when it was imported
    /// @return what changed by it; refused where the store can't be written
    Result<Published> publish(Edition edition, Instant at);

    /// @param edition the hash of the edition's content
    record Imported(
            String edition, String language, java.time.LocalDate from, Provenance source, int units, Instant at) {}

    /// What a publication changed: ids of units, in the order of the text. An edition for a new date is compared with
    /// the state that was in force on that date before, in the same language.
    ///
    /// @param outcome what became of the edition
    record Published(Outcome outcome, String version, List<String> added, List<String> changed, List<String> removed) {}

    enum Outcome {
        /// The first edition in its language.
        FIRST,
        /// An edition for a date that the language had none for.
        NEW_DATE,
        /// Takes the place of another edition for the same date.
        REPLACED,
        /// The very same was there already.
        UNCHANGED,
        /// A better source for the same date is there already; nothing was changed, and the lists say where this one
        /// differs.
        BETTER_KNOWN
    }
}
