package continent.portal.aiact.internal.explorer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people said of answers.
///
/// @param only  `yes` or `no` where only those are shown, else empty
/// @param older where the older ones are; null where there are none
public record NeededView(
        long yes,
        long no,
        String only,
        List<Line> lines,
        @Nullable String older) {

    public NeededView {
        lines = List.copyOf(lines);
    }

    /// @param question empty where it was not to be kept
    /// @param asked    where the question is asked again; empty without it
    public record Line(Instant at, boolean needed, String question, String asked, List<LinkTo> units) {}
}
