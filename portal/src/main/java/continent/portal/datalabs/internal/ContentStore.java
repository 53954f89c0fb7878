package continent.portal.datalabs.internal;

import continent.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files by their SHA-256, below the portal's own folder. A file appears complete or not at all; one that is
/// there is never changed.
final class ContentStore {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration UNNAMED_AFTER = Duration.ofHours(1);
    private static final Duration BROKEN_AFTER = Duration.ofDays(1);

    private final Path folder;

    ContentStore(Path folder) {
        this.folder = folder;
    }

    /// Deletes what uploads left that a crash broke off. Another portal on the same folder may be taking one right now,
    /// hence only what nobody has written to for a day.
    void forgetBroken(Instant now) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        var oldest = FileTime.from(now.minus(BROKEN_AFTER));
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).compareTo(oldest) < 0) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// Deletes all contents but those named, and those that were written within the last hour.
    void forgetOthers(Set<String> wanted, Instant now) throws IOException {
        var oldest = FileTime.from(now.minus(UNNAMED_AFTER));
        try (Stream<Path> all = Files.find(
                folder,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && SHA256.matcher(path.getFileName().toString()).matches()
                        && attributes.lastModifiedTime().compareTo(oldest) < 0)) {
            for (Path content : all.toList()) {
                if (!wanted.contains(content.getFileName().toString())) {
                    Files.deleteIfExists(content);
                }
            }
        }
    }

    record Stored(String sha256, long bytes) {}

    /// Takes a stream to its end. Whatever goes wrong, nothing is left behind.
    ///
    /// @throws IOException where reading or writing fails
    Stored put(InputStream in) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path part = Files.createTempFile(incoming, "part-", "");
        try {
            var digest = Hash.digest();
            long bytes = 0;
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                byte[] chunk = new byte[CHUNK_BYTES];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    digest.update(chunk, 0, read);
                    var buffer = ByteBuffer.wrap(chunk, 0, read);
                    while (buffer.hasRemaining()) {
                        out.write(buffer);
                    }
                    bytes += read;
                }
                out.force(true);
            }
            String sha256 = Hash.hex(digest.digest());
            Path target = path(sha256);
            Files.createDirectories(target.getParent());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Stored(sha256, bytes);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
