package continent.instruments.compute;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was measured of a job up to its end, or up to its last heartbeat where it was lost.
///
/// @param startedAt null where it never started
/// @param lastSeen  its end, or its last heartbeat; null where it never started
public record Metering(
        double cpuSeconds,
        long memoryBytesPeak,
        @Nullable Instant startedAt,
        @Nullable Instant lastSeen) {

    public static final Metering NONE = new Metering(0, 0, null, null);

    public Metering {
        if (!(cpuSeconds >= 0) || Double.isInfinite(cpuSeconds) || memoryBytesPeak < 0) {
            throw new IllegalArgumentException("no measurement: " + cpuSeconds + " s, " + memoryBytesPeak + " bytes");
        }
    }

    /// Seconds from start to end, to the millisecond.
    public double wallSeconds() {
        return startedAt == null || lastSeen == null
                ? 0
                : Math.max(0, Duration.between(startedAt, lastSeen).toMillis()) / 1000.0;
    }
}
