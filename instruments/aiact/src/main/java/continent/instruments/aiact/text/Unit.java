package continent.instruments.aiact.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A provision that can be cited: a recital, article, paragraph, point, annex or section of an annex.
///
/// @param id      the same in each language: `art_6_3`, `art_5_1_h_iii`, `rec_53`, `anx_III_5_b`, `anx_VIII_B_6`
/// @param parent  id of the unit that holds it, null for recitals, articles and annexes
/// @param label   its number as printed (`Article 6`, `1a.`, `(h)`, `—`), null where it has none
/// @param heading title of an article, annex or section, null where there is none
/// @param text    its own text without its children's, subparagraphs separated by a line feed, cells of a table's row
///     by a tab; null where all its text is its children's
/// @param under   chapter and section over an article, the outer one first; empty for all other kinds
public record Unit(
        String id,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String label,
        @Nullable String heading,
        @Nullable String text,
        List<Division> under) {

    private static final Pattern ID =
            Pattern.compile("art_\\d+[a-z]*(_[0-9a-z]+)*|rec_\\d+|anx_[IVX]+[a-z]*(_[0-9A-Za-z]+)*");

    public Unit {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a unit: " + id);
        }
        under = List.copyOf(under);
    }

    /// Whether a text has the form of a unit's id.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The id of the article, annex or recital that an id lies in: `art_6` for `art_6_3_a`.
    public static String root(String id) {
        int end = id.indexOf('_', id.indexOf('_') + 1);
        return end < 0 ? id : id.substring(0, end);
    }

    /// Whether an id is another one or lies below it.
    public static boolean within(String id, String other) {
        return id.equals(other) || id.startsWith(other + "_");
    }
}
