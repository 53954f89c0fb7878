package continent.instruments.jobs;

import java.time.Instant;
import java.util.Optional;

/// What the agent knows of a job.
///
/// @param cpuSeconds      processor time of all its processes so far
/// @param memoryBytesPeak largest resident memory seen
/// @param logBytes        length of the log so far
/// @param heartbeat       when the agent last saw it alive (for an ended job: its end)
/// @param isolation       how it was kept apart, in words for the record ("own user, pid+mount+net namespaces, cgroup
/// v1")
public record JobStatus(
        String id,
        State state,
        Optional<End> end,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> heartbeat,
        double cpuSeconds,
        long memoryBytesPeak,
        long logBytes,
        String isolation) {

    public enum State {
        CREATED,
        RUNNING,
        ENDED
    }

    /// How a job ended.
    public sealed interface End {

        record Exited(int code) implements End {}

        enum Stopped implements End {
            CANCELLED,
            EXCEEDED_MEMORY,
            EXCEEDED_TIME,
            EXCEEDED_DISK,
            EXCEEDED_OUTPUT,
            EXCEEDED_PROCESSES,
            /// The machine or the agent went away while it ran; its last heartbeat counts as its end.
            LOST,
            /// It could not be started; the reason stands in the log.
            NOT_STARTED
        }
    }
}
