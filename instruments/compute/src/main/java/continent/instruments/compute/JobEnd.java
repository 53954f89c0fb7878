package continent.instruments.compute;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a job ended.
///
/// @param exitCode of its first process where it exited by itself, else null
public record JobEnd(Cause cause, @Nullable Integer exitCode) {

    public enum Cause {
        EXITED,
        CANCELLED,
        EXCEEDED_MEMORY,
        EXCEEDED_TIME,
        EXCEEDED_DISK,
        EXCEEDED_OUTPUT,
        EXCEEDED_PROCESSES,
        /// The machine or the agent went away while it ran; its last heartbeat counts as its end.
        LOST,
        /// It could not be started.
        NOT_STARTED;

        /// As it is written in the interface and in evidence: `exceeded-memory`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static JobEnd of(Cause cause) {
        return new JobEnd(cause, null);
    }

    public boolean succeeded() {
        return cause == Cause.EXITED && exitCode != null && exitCode == 0;
    }
}
