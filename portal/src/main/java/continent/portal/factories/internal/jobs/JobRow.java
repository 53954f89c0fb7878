package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Limits;
import continent.instruments.compute.Metering;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as stored.
///
/// @param command   what the agent is to run, an example's command written out
/// @param run       curation run whose data it reads, with its data set and the hash of the data; null where none
/// @param logBytes  length of its log when last seen
/// @param isolation how the agent kept it apart, empty before
/// @param problem   why it could not be started, empty otherwise
/// @param outputs   what it left, known once it ended
/// @param kept      whether log and outputs can still be read
public record JobRow(
        String id,
        String project,
        String organisation,
        String grant,
        String createdBy,
        Instant createdAt,
        List<String> command,
        @Nullable String example,
        @Nullable Data run,
        Limits limits,
        JobState state,
        long logBytes,
        String isolation,
        String problem,
        List<Output> outputs,
        @Nullable String report,
        String reportProblem,
        boolean kept) {

    /// @param dataset id of the data set; `hash` is the SHA-256 of the run's output
    public record Data(String run, String dataset, String hash) {}

    /// @param path relative to `out/`
    public record Output(String path, long bytes, String sha256) {}

    public boolean isOpen() {
        return !(state instanceof JobState.Settled);
    }

    /// Whether it will not run any more.
    public boolean hasEnded() {
        return state instanceof JobState.Ended || state instanceof JobState.Settled;
    }

    public Metering metering() {
        return switch (state) {
            case JobState.Running running -> running.seen();
            case JobState.Ended ended -> ended.metering();
            case JobState.Settled settled -> settled.metering();
            case JobState.Draft _, JobState.Queued _ -> Metering.NONE;
        };
    }

    public @Nullable JobEnd end() {
        return switch (state) {
            case JobState.Ended ended -> ended.end();
            case JobState.Settled settled -> settled.end();
            case JobState.Draft _, JobState.Queued _, JobState.Running _ -> null;
        };
    }
}
