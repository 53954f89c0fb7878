package continent.instruments.dossier.export;

import continent.instruments.dossier.ChainCheck.Break;
import continent.instruments.dossier.ChainCheck.Gap;
import continent.instruments.dossier.Head;
import java.util.List;

/// How the check of an exported dossier ended.
public sealed interface Verdict {

    /// Every entry, part, document and the signature fit.
    ///
    /// @param gaps     parts that were erased
    /// @param signedBy id of the key that signed: compare it with one that you have from the instance itself
    /// @param tail     what is known of the chain's end
    record Holds(String project, String name, Head head, List<Gap> gaps, String signedBy, Tail tail)
            implements Verdict {}

    /// @param first the first break; its number is 0 where it lies outside the chain
    record Broken(Break first) implements Verdict {}

    /// The file is no exported dossier, or exceeds a limit.
    record Unreadable(String reason) implements Verdict {}

    /// What is known of the end of the chain.
    enum Tail {
        /// No head was given: entries cut off the end, and signed again by the instance, would not show.
        NOT_COMPARED,
        /// The head that was given is the last entry.
        IS_GIVEN_HEAD,
        /// The head that was given is an earlier entry: all up to it is there and unchanged.
        GOES_ON_AFTER_GIVEN_HEAD
    }
}
