package continent.portal.aiact.internal;

import continent.portal.projects.ProjectCard.Tag;
import java.util.List;

/// Worked systems, filtered. Their texts are English in every language of the interface.
///
/// @param themes to choose from
/// @param theme  chosen; empty for all
/// @param text   looked for; empty for all
/// @param near   whether only those near a boundary are wanted
/// @param total  how many there are in all
public record ExamplesView(List<Theme> themes, String theme, String text, boolean near, List<Line> lines, int total) {

    public record Theme(String id, String name, int count) {}

    /// @param boundary what lies just on the other side; empty where no boundary is near
    public record Line(
            String id,
            String title,
            String theme,
            String asOf,
            String description,
            String boundary,
            List<Shown> shown) {}

    /// @param cites as people write them; empty where it goes without saying
    public record Shown(String title, String cites, Tag tag) {}
}
