package continent.portal.frame;

/// A figure about this instance for the first page; a bean. The one with the lowest order is shown.
public interface HomeFigure {

    int order();

    /// The figure now, in a language; asked at each showing of the page, so it has to be cheap.
    Shown shown(Texts texts);

    /// @param label  what is counted
    /// @param value  the figure, formatted
    /// @param source where it comes from and of when it is
    record Shown(String label, String value, String source) {}
}
