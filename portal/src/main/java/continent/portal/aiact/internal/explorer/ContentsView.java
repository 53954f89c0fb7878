package continent.portal.aiact.internal.explorer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of contents.
///
/// @param binding the addressee whose provisions alone are shown, null for all
/// @param roles   to choose from
/// @param count   articles and annexes that are shown
public record ContentsView(
        Bar bar,
        @Nullable Role binding,
        List<Role> roles,
        int count,
        List<Heading> chapters,
        List<Line> annexes,
        List<Recital> recitals,
        String language,
        Asked asked) {

    public record Role(String code, String name) {}

    /// A chapter or section.
    ///
    /// @param own whether the title is ours
    public record Heading(String id, String label, String title, boolean own, List<Heading> below, List<Line> lines) {}

    /// An article or annex.
    ///
    /// @param line    one sentence in our own words
    /// @param applies from when, where that is later than the day looked at, null where it applies
    /// @param changed the day of its last change, null where it is as it was at first
    /// @param parts   those that bind the addressee, where one is chosen
    public record Line(
            String id,
            String href,
            String label,
            String title,
            boolean own,
            String line,
            @Nullable LocalDate applies,
            @Nullable LocalDate changed,
            List<LinkTo> parts) {}

    /// @param begins its first words, empty where it was not imported
    public record Recital(String number, String href, String begins) {}
}
