package continent.portal.aiact.internal;

import continent.portal.frame.Form;
import java.util.List;

/// A description and what it may fall under.
///
/// @param form      what was typed and what is wrong with it
/// @param asked     whether suggestions were asked for
/// @param headline  what they come to, in a sentence; empty before
/// @param groups    the strictest first; empty before
/// @param lengthMax of a description, in characters
public record DescribeView(Form form, boolean asked, String headline, List<Group> groups, int lengthMax) {

    /// @param share how likely it is that the group applies, in percent
    public record Group(String id, String title, String share, List<Line> lines) {}

    /// @param because words of the description; empty where none speaks for it
    public record Line(String unit, String title, Cite cite, String share, String because, String dates) {}
}
