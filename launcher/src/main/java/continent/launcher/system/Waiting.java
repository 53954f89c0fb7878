package continent.launcher.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something outside this process, looking again and again, with an end.
public final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private Waiting() {}

    /// Whether the condition came true within the time.
    public static boolean until(BooleanSupplier condition, Duration waitMax) {
        long end = System.nanoTime() + waitMax.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
