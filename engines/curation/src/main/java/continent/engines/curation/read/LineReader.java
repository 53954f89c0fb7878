package continent.engines.curation.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Lines of bytes, bounded: a longer line is passed over without being held.
final class LineReader {

    private static final int FIRST_LENGTH = 1 << 12;
    /// A longer buffer is not held on to for the next line.
    private static final int LINE_KEPT = 1 << 22;

    private final Opened in;
    private final int lengthMax;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[FIRST_LENGTH];
    private int at;
    private int filled;
    private long position;
    private long number;

    /// One line. `tooLong` has no text.
    ///
    /// @param bytes  what it is made of, the first `length` of them, until the next line is asked for
    /// @param start  byte at which it starts
    /// @param number from 1
    @SuppressWarnings("ArrayRecordComponent") // a copy of each line would be a pass over all of the input
    record Line(byte[] bytes, int length, boolean tooLong, long start, long number) {

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }

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

    /// Looks for the line's end in the buffer and copies what is before it in one go: a call for each byte was a
    /// tenth of a whole run.
    Optional<Line> next() throws Opened.Unreadable {
        long start = position;
        if (at == filled && !fill()) {
            return Optional.empty();
        }
        number++;
        int length = 0;
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            ended = end < filled;
            int part = Math.min(end - at, lengthMax - length);
            tooLong |= part < end - at;
            if (line.length < length + part) {
                line = Arrays.copyOf(line, Math.min(lengthMax, Math.max(length + part, line.length * 2)));
            }
            System.arraycopy(buffer, at, line, length, part);
            length += part;
            int taken = end - at + (ended ? 1 : 0);
            position += taken;
            at += taken;
        }
        var found = new Line(line, tooLong ? 0 : length, tooLong, start, number);
        if (line.length > LINE_KEPT) {
            line = new byte[FIRST_LENGTH];
        }
        return Optional.of(found);
    }

    long position() {
        return position;
    }

    private int read() throws Opened.Unreadable {
        if (at == filled && !fill()) {
            return -1;
        }
        position++;
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws Opened.Unreadable {
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        at = 0;
        return filled > 0;
    }
}
