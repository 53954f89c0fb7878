package continent.engines.curation.run;

import continent.kernel.Hash;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Joins lines of many files into shards of about 64 MB, cut between lines at places that depend on the lines
/// alone.
final class Shards implements Closeable {

    private static final long SHARD_BYTES = 64L << 20;

    private final Path folder;
    private final MessageDigest digest = Hash.digest();
    private final List<Path> files = new ArrayList<>();
    private @Nullable FileOutputStream file;
    private @Nullable OutputStream out;
    private long bytes;

    Shards(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /// @param lines a file of whole lines
    void append(Path lines) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(lines)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                write(buffer, read);
            }
        }
    }

    void append(byte[] line) throws IOException {
        digest.update(line);
        write(line, line.length);
    }

    private void write(byte[] buffer, int length) throws IOException {
        int from = 0;
        while (from < length) {
            if (bytes < SHARD_BYTES) {
                int count = (int) Math.min(length - from, SHARD_BYTES - bytes);
                to(buffer, from, count);
                from += count;
            } else {
                int end = from;
                while (end < length && buffer[end] != '\n') {
                    end++;
                }
                boolean whole = end < length;
                to(buffer, from, (whole ? end + 1 : end) - from);
                from = whole ? end + 1 : end;
                if (whole) {
                    finish();
                }
            }
        }
    }

    private void to(byte[] buffer, int from, int count) throws IOException {
        if (out == null) {
            Path path = folder.resolve(String.format(Locale.ROOT, "part-%05d.jsonl", files.size()));
            files.add(path);
            file = new FileOutputStream(path.toFile());
            out = new BufferedOutputStream(file, 1 << 16);
        }
        out.write(buffer, from, count);
        bytes += count;
    }

    private void finish() throws IOException {
        if (out != null && file != null) {
            out.flush();
            file.getFD().sync();
            out.close();
        }
        out = null;
        file = null;
        bytes = 0;
    }

    /// SHA-256 of all lines. To be asked once, at the end.
    String hash() {
        return Hash.hex(digest.digest());
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        finish();
    }
}
