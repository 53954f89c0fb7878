package continent.launcher.tour;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Closes a stream from which nothing came for a while, so that whoever reads it goes on with a failure.
final class Stall implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final AtomicLong bytes;
    private long seen = -1;

    private Stall(AtomicLong bytes) {
        this.bytes = bytes;
    }

    /// @param bytes    how many came so far
    /// @param stillMax how long they may stay the same; between this and twice this it ends
    static Stall watch(AtomicLong bytes, Closeable stream, Duration stillMax) {
        var stall = new Stall(bytes);
        long millis = stillMax.toMillis();
        var _ = stall.timer.scheduleAtFixedRate(() -> stall.look(stream), millis, millis, TimeUnit.MILLISECONDS);
        return stall;
    }

    private void look(Closeable stream) {
        long now = bytes.get();
        if (now == seen) {
            try {
                stream.close();
            } catch (IOException e) {
                // It is closed all the same.
            }
        }
        seen = now;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
