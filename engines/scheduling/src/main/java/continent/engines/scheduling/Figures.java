package continent.engines.scheduling;

import continent.engines.scheduling.Simulator.Placement;
import java.util.Arrays;
import java.util.List;

/// How good a schedule was.
///
/// @param meanBoundedSlowdown of max(1, (wait + run) / max(run, 10 s))
/// @param p99BoundedSlowdown  the smallest value that at least 99 % of the jobs do not exceed
/// @param utilisation         processor-seconds used of those between the first submission and the last end
public record Figures(
        int jobs,
        double meanBoundedSlowdown,
        double p99BoundedSlowdown,
        double meanWaitSeconds,
        long maxWaitSeconds,
        double utilisation) {

    /// Runs shorter than this count as this long, so that they don't rule the mean (Feitelson and Rudolph, 1998).
    public static final long TAU_SECONDS = 10;

    public static Figures of(List<Placement> placements, int processors) {
        double[] slowdowns =
                placements.stream().mapToDouble(Figures::slowdown).sorted().toArray();
        var waits = placements.stream().mapToLong(Placement::waitSeconds).summaryStatistics();
        long first =
                placements.stream().mapToLong(p -> p.job().submittedAt()).min().orElse(0);
        long last = placements.stream().mapToLong(Placement::endedAt).max().orElse(0);
        double used = placements.stream()
                .mapToDouble(p -> (double) p.runSeconds() * p.job().demand().processors())
                .sum();
        double span = (double) (last - first) * processors;
        return new Figures(
                slowdowns.length,
                Arrays.stream(slowdowns).average().orElse(0),
                percentile(slowdowns, 99),
                waits.getAverage(),
                Math.max(0, waits.getMax()),
                span == 0 ? 0 : used / span);
    }

    /// A job's bounded slowdown.
    public static double slowdown(Placement placement) {
        double bounded = Math.max(placement.runSeconds(), TAU_SECONDS);
        return Math.max(1, (placement.waitSeconds() + placement.runSeconds()) / bounded);
    }

    private static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil((long) sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)];
    }
}
