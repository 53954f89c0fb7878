package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.compare.Piece;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between the law on two days.
///
/// @param unit    what is looked at, empty for all of it
/// @param presets each state of the text against the one before it
/// @param roots   articles, annexes and recitals with changes
/// @param refused why there is no comparison, null where there is one
public record DiffView(
        LocalDate from,
        LocalDate to,
        LocalDate first,
        String unit,
        String unitName,
        String language,
        List<LinkTo> languages,
        List<LinkTo> presets,
        Counts counts,
        List<Root> roots,
        @Nullable String refused,
        Asked asked) {

    public record Counts(long added, long changed, long moved, long removed) {}

    public record Root(String id, String name, String title, String href, String only, List<Change> changes) {}

    /// @param kind   `added`, `removed`, `changed`, `moved`
    /// @param name   such as `Art. 6(1a)`; of a moved one with where it stood
    /// @param moved  where it stood before, as a sentence; empty for all others
    public record Change(
            String id,
            String kind,
            String sign,
            String name,
            String moved,
            String href,
            List<Piece> heading,
            List<Piece> text) {}
}
