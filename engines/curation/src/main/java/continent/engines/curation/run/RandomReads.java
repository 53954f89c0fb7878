package continent.engines.curation.run;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads pieces of many files, at most a thousand of them open at a time. What is read this way doesn't stay in the
/// process's memory, as pages of mapped files do.
final class RandomReads implements Closeable {

    private static final int OPEN_MAX = 1_000;

    private final List<Path> files;
    /// By number of the file, the one that was used longest ago first.
    private final Map<Integer, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);

    RandomReads(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /// Fills a buffer from a place of a file on.
    ///
    /// @throws UncheckedIOException where the file can't be read or is too short
    synchronized void read(int file, long at, ByteBuffer into) {
        try {
            var channel = channel(file);
            long from = at;
            while (into.hasRemaining()) {
                int read = channel.read(into, from);
                if (read < 0) {
                    throw new EOFException(files.get(file).getFileName() + " is shorter than it has to be");
                }
                from += read;
            }
            into.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel channel(int file) throws IOException {
        var known = open.get(file);
        if (known != null) {
            return known;
        }
        if (open.size() >= OPEN_MAX) {
            var oldest = open.entrySet().iterator().next();
            open.remove(oldest.getKey());
            oldest.getValue().close();
        }
        var channel = FileChannel.open(files.get(file), StandardOpenOption.READ);
        open.put(file, channel);
        return channel;
    }

    @Override
    public synchronized void close() {
        try {
            for (var channel : open.values()) {
                channel.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
