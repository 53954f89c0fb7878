package continent.instruments.aiact.text.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a recital, article or annex as printed.
sealed interface Item {

    /// A subparagraph or row of a table, without a number of its own.
    record Line(String text) implements Item {}

    /// A paragraph or point.
    ///
    /// @param paragraph whether it is a paragraph of an article rather than a point
    /// @param label     as printed: `1.`, `(ba)`, `3.1.`, `—`
    record Labelled(boolean paragraph, String label, List<Item> items) implements Item {}

    /// A section of an annex.
    ///
    /// @param key     the part of the id: `A`, `1`
    /// @param label   as printed: `Section A`
    /// @param heading as printed, null where there is none
    record Section(String key, String label, @Nullable String heading, List<Item> items) implements Item {}
}
