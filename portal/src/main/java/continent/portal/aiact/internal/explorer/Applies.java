package continent.portal.aiact.internal.explorer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// From when a unit applies, with the day looked at, on a scale.
///
/// @param days  the earliest first; empty where none is known
/// @param asOfX where the day looked at is, of [#WIDTH]
/// @param from  where the bar begins
public record Applies(List<Day> days, int asOfX, int from, boolean future) {

    public static final int WIDTH = 240;
    private static final LocalDate BEGIN = LocalDate.of(2024, 8, 1);
    private static final LocalDate END = LocalDate.of(2031, 6, 30);

    /// @param what  of the unit, or in which case; empty for all of it
    /// @param later whether it is later than the day looked at
    public record Day(LocalDate from, String what, List<LinkTo> cites, boolean later, int x) {}

    static Applies of(List<Day> days, LocalDate asOf) {
        int from = days.isEmpty() ? WIDTH : days.getFirst().x();
        return new Applies(
                days, x(asOf), from, !days.isEmpty() && days.getFirst().later());
    }

    static int x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(BEGIN, day) / ChronoUnit.DAYS.between(BEGIN, END);
        return (int) Math.round(6 + Math.clamp(share, 0, 1) * (WIDTH - 12));
    }
}
