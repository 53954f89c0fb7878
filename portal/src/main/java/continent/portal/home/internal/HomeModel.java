package continent.portal.home.internal;

import continent.portal.factories.SiteMap;
import continent.portal.frame.HomeFigure;
import java.util.List;

/// What the first page shows.
///
/// @param figures  three, each with source and date
/// @param upcoming the next days of the AI Act
public record HomeModel(List<HomeFigure.Shown> figures, List<Upcoming> upcoming, SiteMap map) {

    /// @param day   as a date of the language
    /// @param until how long until then, in words
    /// @param cites the provisions
    public record Upcoming(String iso, String day, String until, String what, String cites, String source) {}
}
