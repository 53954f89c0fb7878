package continent.engines.curation.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes finished slices appear, each when all its files are on the disk, while the next are worked on: nothing of
/// those
/// depends on it. A slice that was not published before a kill is done again.
final class Publisher implements Closeable {

    private final DiskThread disk = new DiskThread("curation-publisher");

    void publish(SliceFolder attempt, SliceFolder as) {
        disk.later(() -> {
            sync(attempt.path());
            as.publish(attempt);
        });
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
    void finish() throws IOException {
        disk.finish();
    }

    @Override
    public void close() {
        disk.close();
    }
}
