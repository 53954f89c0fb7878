package continent.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one core of the machine can do at most with the text of a measurement: read it, hash it, move it in memory. A
/// chain that comes near one of these can't become faster without doing less.
final class BenchLimits {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final int ROUNDS = 5;
    private static final int BLOCK = 128 << 20;

    private BenchLimits() {}

    /// Megabytes a second: `read` of the file (which mostly lies in memory by then), `sha256`, `memoryCopy`. The best
    /// of
    /// five rounds each.
    static Map<String, Object> of(Path text) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * 31);
        }
        byte[] copy = new byte[BLOCK];
        var limits = new LinkedHashMap<String, Object>();
        limits.put("read", best(() -> read(text)));
        limits.put("sha256", best(() -> hashed(block)));
        limits.put("memoryCopy", best(() -> {
            System.arraycopy(block, 0, copy, 0, block.length);
            return block.length;
        }));
        return limits;
    }

    /// @return how many bytes were gone through
    private interface Work {
        long bytes() throws IOException;
    }

    private static double best(Work work) throws IOException {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long bytes = work.bytes();
            best = Math.max(best, bytes / MEGABYTE / ((System.nanoTime() - start) / NANOS));
        }
        return best;
    }

    private static long read(Path text) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(text)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
        }
        return bytes;
    }

    private static long hashed(byte[] block) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest.digest().length == 0 ? 0 : block.length;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
