package continent.engines.curation.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes finished slices appear, each when all its files are on the disk, on a thread of its own: waiting for the
/// disk took an eighth of a run on one core, and nothing of the next slice depends on it. A slice that was not
/// published before a kill is done again.
final class Publisher implements Closeable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("curation-publisher").factory());
    private final List<Future<?>> slices = new ArrayList<>();

    synchronized void publish(SliceFolder attempt, SliceFolder as) {
        slices.add(thread.submit(() -> {
            sync(attempt.path());
            as.publish(attempt);
            return null;
        }));
    }

    private static void sync(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /// Waits until all is published.
    ///
    /// @throws IOException the first failure of the disk
    synchronized void finish() throws IOException {
        try {
            for (var slice : slices) {
                slice.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
