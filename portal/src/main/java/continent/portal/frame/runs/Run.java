package continent.portal.frame.runs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One piece of background work, as stored.
///
/// @param subject  the id of what it works on
/// @param input    what it was started with
/// @param progress what its handler last told, empty before
/// @param result   what its handler returned; null until it is done
/// @param problem  why it failed, as a sentence; null otherwise
/// @param attempt  how often it was claimed; above 1 after a crash
public record Run(
        String id,
        String kind,
        String subject,
        State state,
        Map<String, @Nullable Object> input,
        Map<String, @Nullable Object> progress,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable String problem,
        int attempt,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
