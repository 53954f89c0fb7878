package continent.engines.curation.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/// A stream of foreign bytes that counts what comes out, stops bombs, and tells its own failures ([Unreadable])
/// from those of whoever uses it.
final class Opened implements Closeable {

    /// Reading failed for a reason that belongs to the input.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        final String reason;

        Unreadable(String reason, String message) {
            super(message);
            this.reason = reason;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private final InputStream in;
    private final long packedBytes;
    private final Bounds bounds;
    private final long bytesMax;
    private long count;

    /// @param packedBytes bytes that the stream takes up in the input
    Opened(InputStream in, long packedBytes, Bounds bounds) {
        this(in, packedBytes, bounds, Long.MAX_VALUE);
    }

    /// @param bytesMax what may come out at most, because of what came out of the same archive before
    Opened(InputStream in, long packedBytes, Bounds bounds, long bytesMax) {
        this.in = in;
        this.packedBytes = packedBytes;
        this.bounds = bounds;
        this.bytesMax = bytesMax;
    }

    /// As [InputStream#read(byte\[\], int, int)].
    int read(byte[] buffer, int from, int length) throws Unreadable {
        int read;
        try {
            read = in.read(buffer, from, length);
        } catch (EOFException e) {
            throw new Unreadable("truncated", "it ends in the middle");
        } catch (ZipException e) {
            throw new Unreadable("broken-compression", "its compression is broken: " + text(e));
        } catch (IOException e) {
            throw new Unreadable("unreadable", "it can't be read: " + text(e));
        }
        count += Math.max(0, read);
        if (count > bytesMax) {
            throw new Unreadable(
                    "archive-too-large", "more than " + bounds.archiveBytesMax() + " bytes come out of it");
        }
        if (count > bounds.ratioFromBytes() && count / Math.max(1, packedBytes) > bounds.ratioMax()) {
            throw new Unreadable(
                    "bomb",
                    "more than " + bounds.ratioMax() + " bytes come out for each byte in; reading stopped after "
                            + count);
        }
        return read;
    }

    void skip(long bytes) throws Unreadable {
        try {
            in.skipNBytes(bytes);
        } catch (IOException e) {
            throw new Unreadable("unreadable", "it can't be read: " + text(e));
        }
    }

    /// Bytes that came out so far.
    long count() {
        return count;
    }

    /// What went wrong, without paths of this machine.
    static String text(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case java.io.FileNotFoundException f ->
                f.getMessage() != null && f.getMessage().contains("Permission denied")
                        ? "permission denied"
                        : "it is not there any more";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
