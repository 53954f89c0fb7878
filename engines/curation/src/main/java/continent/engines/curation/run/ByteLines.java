package continent.engines.curation.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Lines of a stream as bytes, without their ends and without a byte order mark before the first; what goes beyond a
/// length
/// is passed over. Looks for ends in whole buffers: a call for each byte took a sixth of a step's time on pages.
final class ByteLines {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int lengthMax;
    private boolean started;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    ByteLines(InputStream in, int lengthMax) {
        this.in = in;
        this.lengthMax = lengthMax;
    }

    /// The next line; empty where there is none.
    Optional<byte[]> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream(256);
        do {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, Math.min(end - at, lengthMax - line.size()));
            at = end + 1;
            if (end < filled) {
                return Optional.of(unmarked(line.toByteArray()));
            }
            at = filled;
        } while (fill());
        return Optional.of(unmarked(line.toByteArray()));
    }

    private byte[] unmarked(byte[] line) {
        boolean marked =
                !started && line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        started = true;
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }

    private boolean fill() throws IOException {
        while (at >= filled) {
            at = 0;
            filled = in.read(buffer);
            if (filled < 0) {
                filled = 0;
                return false;
            }
        }
        return true;
    }
}
