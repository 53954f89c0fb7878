package continent.launcher.tour;

import continent.kernel.Json;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Waits for something that the portal works at, as long as it gets on.
final class Awaiting {

    /// Nothing of a run or job changed for so long: it hangs, or the job agent is gone.
    private static final Duration STILL_MAX = Duration.ofMinutes(3);

    private static final Duration WHOLE_MAX = Duration.ofMinutes(15);
    private static final long BETWEEN_LOOKS_NANOS = 300_000_000;

    private Awaiting() {}

    /// @param path  asked again and again
    /// @param ended tells from the answer
    /// @return the answer that ended it
    static Fields end(Api api, String path, Predicate<Fields> ended) {
        long start = System.nanoTime();
        long changed = start;
        String last = "";
        while (true) {
            var answer = api.get(path);
            if (ended.test(answer)) {
                return answer;
            }
            String now = Json.write(answer.values());
            long time = System.nanoTime();
            changed = now.equals(last) ? changed : time;
            last = now;
            ClaimFailed.unless(
                    time - changed < STILL_MAX.toNanos(),
                    path + " is '" + answer.text("state") + "' and nothing changed for " + STILL_MAX.toSeconds()
                            + " s");
            ClaimFailed.unless(
                    time - start < WHOLE_MAX.toNanos(),
                    path + " isn't done after " + WHOLE_MAX.toMinutes() + " minutes");
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
