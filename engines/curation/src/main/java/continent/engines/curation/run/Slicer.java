package continent.engines.curation.run;

import continent.engines.curation.read.Slices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives the slices of a stage to threads; each thread has steps of its own and takes the next slice when it is
/// done.
final class Slicer {

    private final List<Slices.Slice> slices;
    private final int threads;
    private final Meter meter;
    private final AtomicInteger next = new AtomicInteger();

    Slicer(List<Slices.Slice> slices, int threads, Meter meter) {
        this.slices = slices;
        this.threads = threads;
        this.meter = meter;
    }

    /// @throws IOException the first failure of any thread; the others stop at the end of their slice
    Tally work(StageWorker.Setting setting) throws IOException {
        var total = new Tally();
        total.add(named(setting));
        try (var publisher = new Publisher();
                var pool = Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("curation-", 0).factory())) {
            var parts = new ArrayList<Future<Tally>>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> slices(setting, publisher)));
            }
            for (var part : parts) {
                total.add(part.get());
            }
            publisher.finish();
        } catch (ExecutionException e) {
            next.set(slices.size());
            switch (e.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw new IOException(io.getCause());
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            next.set(slices.size());
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        }
        return total;
    }

    /// Steps in the recipe's order, also where there is no slice.
    private static Tally named(StageWorker.Setting setting) {
        var tally = new Tally();
        tally.step(setting.before().map(Decided::stepName).orElse(StageWorker.READ));
        setting.stage().uses().forEach(use -> tally.step(use.entry().name()));
        return tally;
    }

    private Tally slices(StageWorker.Setting setting, Publisher publisher) throws IOException {
        var worker = new StageWorker(setting, publisher);
        var tally = new Tally();
        for (int i = next.getAndIncrement(); i < slices.size(); i = next.getAndIncrement()) {
            var slice = slices.get(i);
            boolean done = SliceFolder.of(setting.work(), setting.stage().number(), slice.number())
                    .isDone();
            var counts = worker.work(slice);
            tally.add(counts);
            meter.slice(slice.bytes(), counts, !done);
        }
        return tally;
    }
}
