package continent.portal.home.internal;

import continent.portal.factories.SiteMap;
import continent.portal.frame.FirstSteps;
import continent.portal.frame.HomeFigure;
import java.util.List;

/// What the first page shows.
///
/// @param figures  three, each with source and date
/// @param upcoming the next days of the AI Act
/// @param steps    what an administrator should do first, empty for all others
public record HomeModel(
        List<HomeFigure.Shown> figures, List<Upcoming> upcoming, SiteMap map, List<FirstSteps.Step> steps) {

    /// @param day   as a date of the language
    /// @param until how long until then, in words
    /// @param cites the provisions
    public record Upcoming(String iso, String day, String until, String what, String cites, String source) {}
}
