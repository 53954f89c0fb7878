package continent.engines.curation.run;

import continent.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Measures a run and tells its listeners; also keeps `progress.json`, from which a later session takes the
/// time that was worked before.
final class Meter implements AutoCloseable {

    static final String FILE = "progress.json";
    private static final long ENOUGH_MILLIS = 500;

    private final Path file;
    private final Progress listener;
    private final InstantSource clock;
    private final long startMillis;
    private final double secondsBefore;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());
    private final ScheduledFuture<?> ticking;
    private final Tally tally = new Tally();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong doneBefore = new AtomicLong();
    private volatile long total;
    private volatile String state = "planning";

    final AtomicLong documents = new AtomicLong();

    Meter(Path out, Progress listener, InstantSource clock) {
        this.file = out.resolve(FILE);
        this.listener = listener;
        this.clock = clock;
        this.startMillis = clock.millis();
        this.secondsBefore = before(file);
        this.ticking = timer.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    private static double before(Path file) {
        try {
            if (Files.isRegularFile(file)
                    && Json.object(Files.readString(file)).orThrow().get("seconds") instanceof Number seconds) {
                return seconds.doubleValue();
            }
        } catch (IOException | IllegalStateException e) {
            return 0; // a half-known past is told as none
        }
        return 0;
    }

    void state(String now, long totalBytes) {
        state = now;
        total = totalBytes;
    }

    /// @param redone false where an earlier session had done it
    void slice(long bytes, Tally counts, boolean redone) {
        done.addAndGet(bytes);
        if (!redone) {
            doneBefore.addAndGet(bytes);
        }
        synchronized (tally) {
            tally.add(counts);
        }
    }

    double seconds() {
        return secondsBefore + (clock.millis() - startMillis) / 1_000.0;
    }

    Progress.Snapshot snapshot() {
        long millis = clock.millis() - startMillis;
        long fresh = done.get() - doneBefore.get();
        double perSecond = millis == 0 ? 0 : fresh * 1_000.0 / millis;
        Long left = perSecond == 0 || millis < ENOUGH_MILLIS
                ? null
                : Math.round(Math.max(0, total - done.get()) / perSecond);
        List<java.util.Map<String, Object>> steps;
        synchronized (tally) {
            steps = TallyJson.steps(tally, false);
        }
        return new Progress.Snapshot(state, done.get(), total, documents.get(), perSecond, left, seconds(), steps);
    }

    private void tell() {
        var now = snapshot();
        write(now);
        listener.at(now);
    }

    private void write(Progress.Snapshot now) {
        try {
            Path part = file.resolveSibling(FILE + ".part");
            Files.writeString(part, Json.write(now.json()) + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("progress can't be written", e);
        }
    }

    /// Writes the last state; the run goes no further.
    @Override
    public void close() {
        ticking.cancel(false);
        timer.shutdown();
        try {
            if (timer.awaitTermination(5, TimeUnit.SECONDS)) {
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
