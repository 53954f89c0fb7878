package continent.instruments.dossier;

import java.util.List;
import java.util.Optional;

/// Keeps the entries of projects; a port. Whoever implements it proves it by the contract suite
/// `EvidenceStoreContract`.
///
/// A read sees every entry that was acknowledged before it began, and never a part of one.
public interface EvidenceStore {

    /// How many entries one read returns at most.
    int RANGE_MAX = 500;

    /// How an append ended.
    sealed interface Appended {
        record Done(Evidence entry) implements Appended {}

        /// There is an entry of this kind and key already; nothing was added.
        record Known(Evidence entry) implements Appended {}

        /// The chain ends elsewhere by now: make the entry again behind this head.
        record Stale(Head head) implements Appended {}
    }

    /// Where the project's chain ends. A store with transactions holds the head until the end of the caller's, so that
    /// one append waits for another instead of failing.
    Head headToAppend(String project);

    /// Where the project's chain ends, for reading.
    Head head(String project);

    /// Adds an entry behind the head that it names as its predecessor; durable when it returns [Appended.Done].
    Appended append(String project, Evidence entry);

    /// Entries in order, from a number on, at most [#RANGE_MAX].
    List<Evidence> range(String project, long fromSeq, int limit);

    Optional<Evidence> find(String project, String kind, String key);

    /// Removes a part's content and salt for good.
    ///
    /// @return whether there was something to remove
    boolean erase(String project, long seq, Part.Name part);
}
