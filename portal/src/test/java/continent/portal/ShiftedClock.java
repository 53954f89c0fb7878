package continent.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the machine, which a test can move ahead for a while.
public final class ShiftedClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final AtomicReference<Instant> standing = new AtomicReference<>();

    @Override
    public Instant instant() {
        var still = standing.get();
        return (still == null ? Instant.now() : still).plus(ahead.get());
    }

    /// Does something while no time passes.
    public void still(Runnable what) {
        standing.set(Instant.now());
        try {
            what.run();
        } finally {
            standing.set(null);
        }
    }

    /// Does something later than now.
    public void later(Duration by, Runnable what) {
        ahead.set(by);
        try {
            what.run();
        } finally {
            ahead.set(Duration.ZERO);
        }
    }
}
