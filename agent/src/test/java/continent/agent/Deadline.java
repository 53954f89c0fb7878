package continent.agent;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Looks again and again until something holds; fails where it doesn't within the time.
final class Deadline {

    private Deadline() {}

    static <T> T within(Duration time, Callable<T> look, Predicate<T> holds) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            T seen = look.call();
            if (holds.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + time + "; last seen: " + seen);
            }
            Pause.of(Duration.ofMillis(20));
        }
    }
}
