package continent.portal.aiact.internal.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer from the law.
///
/// @param query    what was asked; empty on the first visit
/// @param passages what answers it; empty where nothing does
/// @param guided   what the guide says, in English, where no text is imported; empty else
/// @param nearest  units that come nearest, the best first
/// @param note     what could not be done and why; null where there is nothing to say
/// @param language of the passages
/// @param wordsAlone whether nearness in meaning could not count
public record AskView(
        Bar bar,
        String query,
        List<Passage> passages,
        String guided,
        List<Near> nearest,
        @Nullable String note,
        String language,
        boolean wordsAlone) {

    /// @param forward dates, amounts and deadlines of it; empty where there are none
    public record Passage(String href, String name, String forward, String quote, String version) {}

    /// @param dates from when it applies, in words; empty where that isn't known
    /// @param lines what the unit says, a line for each part of it; none where it isn't imported
    public record Near(String href, String name, String title, String dates, List<String> lines) {}
}
