package continent.engines.curation.run;

import continent.kernel.Hash;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Joins lines of many files into shards of about 64 MB, cut between lines at places that depend on the lines
/// alone. A shard is hashed as it is written, and waits for the disk on a thread of its own.
final class Shards implements Closeable {

    private static final long SHARD_BYTES = 64L << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    /// A finished file.
    ///
    /// @param sha256 in hexadecimal
    record Shard(Path path, long bytes, String sha256) {}

    private final Path folder;
    private final List<Shard> shards = new ArrayList<>();
    private final DiskThread disk = new DiskThread("curation-shards");
    private @Nullable Open open;

    Shards(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /// A shard that is being written.
    private static final class Open {
        final Path path;
        final FileOutputStream file;
        final BufferedOutputStream out;
        final MessageDigest digest = Hash.digest();
        long bytes;

        Open(Path path) throws IOException {
            this.path = path;
            this.file = new FileOutputStream(path.toFile());
            this.out = new BufferedOutputStream(file, BUFFER_BYTES);
        }

        void write(byte[] buffer, int from, int count) throws IOException {
            out.write(buffer, from, count);
            digest.update(buffer, from, count);
            bytes += count;
        }

        Shard shard() throws IOException {
            out.flush();
            return new Shard(path, bytes, Hash.hex(digest.digest()));
        }
    }

    /// @param lines a file of whole lines
    void append(Path lines) throws IOException {
        append(lines, (_, _) -> {});
    }

    /// @param lines a file of whole lines
    /// @param seen  is shown every piece of it, too
    void append(Path lines, Seen seen) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(lines)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen.bytes(buffer, read);
                write(buffer, read);
            }
        }
    }

    /// The first bytes of a buffer.
    interface Seen {
        void bytes(byte[] buffer, int length);
    }

    void append(byte[] line) throws IOException {
        write(line, line.length);
    }

    private void write(byte[] buffer, int length) throws IOException {
        int from = 0;
        while (from < length) {
            var shard = opened();
            if (shard.bytes < SHARD_BYTES) {
                int count = (int) Math.min(length - from, SHARD_BYTES - shard.bytes);
                shard.write(buffer, from, count);
                from += count;
            } else {
                int end = from;
                while (end < length && buffer[end] != '\n') {
                    end++;
                }
                boolean whole = end < length;
                int next = whole ? end + 1 : end;
                shard.write(buffer, from, next - from);
                from = next;
                if (whole) {
                    finish();
                }
            }
        }
    }

    private Open opened() throws IOException {
        if (open == null) {
            open = new Open(folder.resolve(String.format(Locale.ROOT, "part-%05d.jsonl", shards.size())));
        }
        return open;
    }

    private void finish() throws IOException {
        if (open != null) {
            var done = open;
            open = null;
            shards.add(done.shard());
            disk.later(() -> {
                try (done.out) {
                    done.file.getFD().sync();
                }
            });
        }
    }

    /// Ends the last shard.
    ///
    /// @return all of them, when they are on the disk
    List<Shard> finished() throws IOException {
        finish();
        disk.finish();
        return List.copyOf(shards);
    }

    @Override
    public void close() throws IOException {
        disk.close();
        if (open != null) {
            open.out.close();
        }
    }
}
