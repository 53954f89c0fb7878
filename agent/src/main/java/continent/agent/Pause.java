package continent.agent;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The wait between two looks at the world.
final class Pause {

    private Pause() {}

    /// Waits at least this long.
    static void of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
