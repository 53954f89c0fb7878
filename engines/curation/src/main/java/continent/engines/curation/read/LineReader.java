package continent.engines.curation.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of bytes, bounded: a longer line is passed over without being held.
final class LineReader {

    private final Opened in;
    private final int lengthMax;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long position;
    private long number;

    /// One line. `tooLong` has no text.
    ///
    /// @param start  byte at which it starts
    /// @param number from 1
    record Line(String text, boolean tooLong, long start, long number) {}

    LineReader(Opened in, int lengthMax) {
        this.in = in;
        this.lengthMax = lengthMax;
    }

    /// Goes to the first line that starts at `from` or after.
    ///
    /// @param linesBefore line ends before `from`
    void startAt(long from, long linesBefore) throws Opened.Unreadable {
        if (from == 0) {
            return;
        }
        in.skip(from - 1);
        position = from - 1;
        number = linesBefore;
        int before = read();
        if (before == '\n') {
            return;
        }
        number++;
        for (int b = before; b >= 0 && b != '\n'; b = read()) {
            // the rest of a line that belongs to the part before
        }
    }

    Optional<Line> next() throws Opened.Unreadable {
        long start = position;
        int first = read();
        if (first < 0) {
            return Optional.empty();
        }
        number++;
        var line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        for (int b = first; b >= 0 && b != '\n'; b = read()) {
            if (line.size() < lengthMax) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(new Line(tooLong ? "" : line.toString(StandardCharsets.UTF_8), tooLong, start, number));
    }

    long position() {
        return position;
    }

    private int read() throws Opened.Unreadable {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        position++;
        return buffer[at++] & 0xFF;
    }
}
