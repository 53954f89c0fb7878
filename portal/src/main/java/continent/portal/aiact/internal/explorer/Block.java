package continent.portal.aiact.internal.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit within the text of its article, annex or recital.
///
/// @param label   its number as printed, empty where it has none
/// @param heading of a section of an annex, empty for all others
/// @param parts   its own text with what it holds, in the order of reading
public record Block(String id, String label, String heading, List<Part> parts) {

    /// Some paragraphs of the own text and the units that they introduce.
    public record Part(List<Paragraph> paragraphs, List<Block> children) {}

    /// @param cells one, or those of a table's row
    public record Paragraph(List<List<Run>> cells) {}

    /// A stretch of text.
    ///
    /// @param target the unit or heading that it cites, null where it cites nothing
    /// @param term   the point of Article 3 that defines it, null where it is no defined term
    public record Run(
            String text, @Nullable String target, @Nullable String term) {}
}
