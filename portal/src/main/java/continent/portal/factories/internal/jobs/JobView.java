package continent.portal.factories.internal.jobs;

import continent.instruments.compute.EnergyModel;
import continent.instruments.compute.JobState;
import continent.instruments.compute.TrainingReport;
import continent.kernel.Quantity;
import continent.portal.projects.Project;
import org.jspecify.annotations.Nullable;

/// The page of one job.
///
/// @param log     the last part of its log
/// @param logFrom bytes of the log that stand before that part
/// @param logNext where the log goes on
/// @param report  what it says of the model that it trained; null where it says nothing that can be read
public record JobView(
        JobLine line,
        Project project,
        String log,
        long logFrom,
        long logNext,
        @Nullable TrainingReport report,
        EnergyModel energy,
        boolean mayCancel) {

    private static final double JOULES_PER_WATT_HOUR = 3_600;

    public JobRow row() {
        return line.row();
    }

    public boolean isOpen() {
        return !row().hasEnded();
    }

    public double wattHours() {
        return energy.joules(row().metering().cpuSeconds()) / JOULES_PER_WATT_HOUR;
    }

    /// What the grant paid; null before.
    public @Nullable Quantity charged() {
        return row().state() instanceof JobState.Settled settled ? settled.charged() : null;
    }

    /// The exit code; null where it did not exit by itself.
    public @Nullable Integer exitCode() {
        var end = row().end();
        return end == null ? null : end.exitCode();
    }

    public double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
