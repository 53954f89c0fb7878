package continent.content.factories;

import continent.content.Source;
import continent.content.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way to get time at a factory.
///
/// @param audience      for whom it is
/// @param gpuHoursAbove the amount has to be above this; null where there is no published bound
/// @param gpuHoursUpTo  the amount may be up to this; null where there is no published bound
/// @param months        durations that can be chosen
public record AccessMode(
        String id,
        Words name,
        Words audience,
        @Nullable Long gpuHoursAbove,
        @Nullable Long gpuHoursUpTo,
        List<Integer> months,
        Words selection,
        TimeToAccess timeToAccess,
        Source source) {

    /// How long the answer takes.
    public record TimeToAccess(int count, Unit unit, From from) {
        public enum Unit {
            WORKING_DAYS,
            MONTHS
        }

        public enum From {
            APPLICATION,
            CUT_OFF
        }
    }
}
