package continent.instruments.aiact.text.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one unit differs between two dates.
///
/// @param before  its id at the earlier date, null for a new unit
/// @param after   its id at the later date, null for one that is gone
/// @param heading the heading, word by word; empty where it has none
/// @param text    its own text, word by word; empty where it has none
/// @param alike   the share of words in common, 1 for a move without a change, 0 for what is new or gone
public record UnitChange(
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        List<Piece> heading,
        List<Piece> text,
        double alike) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /// Stands under another id at the later date.
        MOVED
    }

    /// The id by which it is listed: the later one, if there is one.
    public String id() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change of no unit");
    }
}
