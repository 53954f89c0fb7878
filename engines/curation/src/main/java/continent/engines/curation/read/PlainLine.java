package continent.engines.curation.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the usual line, an object of strings such as `id` and `text`, straight from its bytes: without a string of
/// the whole line, and without a parser's buffers. Whatever else a line is, or may be wrong with it, is left to the
/// full reader.
///
/// Eight bytes are asked at a time whether one of them ends a string, escapes or is a control character
/// (Mycroft's test for a zero byte); what lies between is copied in one piece, and decoded once. Halves of
/// surrogate pairs become U+FFFD.
public final class PlainLine {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final int CONTROL = 0x20;
    private static final String WRONG = "\0";
    /// Longer lines may hold strings that the full reader refuses.
    private static final int LENGTH_MAX = 20_000_000;

    private byte[] line = {};
    private int length;
    private int at;
    private byte[] out = new byte[1 << 12];
    private int outLength;

    /// The members of an object of strings, in their order; empty where the line is anything else.
    public Optional<Map<String, @Nullable Object>> read(byte[] bytes, int byteCount) {
        line = bytes;
        length = byteCount;
        if (length > LENGTH_MAX) {
            return Optional.empty();
        }
        if (out.length < length) {
            out = new byte[length * 2];
        }
        at = 0;
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (!next('{') || !member(members)) {
            return Optional.empty();
        }
        while (comes(',')) {
            at++;
            if (!member(members)) {
                return Optional.empty();
            }
        }
        boolean ended = next('}');
        skip();
        return ended && at == length ? Optional.of(members) : Optional.empty();
    }

    private boolean member(Map<String, @Nullable Object> members) {
        String name = string();
        if (name.equals(WRONG) || !next(':')) {
            return false;
        }
        String value = string();
        return !value.equals(WRONG) && members.put(name, value) == null;
    }

    private void skip() {
        while (at < length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
    }

    private boolean comes(char wanted) {
        skip();
        return at < length && line[at] == wanted;
    }

    private boolean next(char wanted) {
        boolean comes = comes(wanted);
        at++;
        return comes;
    }

    /// A string, unescaped: what comes out is never longer than what went in. [#WRONG] (which a text may be as
    /// well, and is then left to the full reader) where there is none.
    private String string() {
        if (!next('"')) {
            return WRONG;
        }
        outLength = 0;
        while (at < length) {
            int end = special(at);
            System.arraycopy(line, at, out, outLength, end - at);
            outLength += end - at;
            at = end + 1;
            if (end == length || (line[end] != '"' && (line[end] != '\\' || !escaped()))) {
                return WRONG;
            }
            if (line[end] == '"') {
                return new String(out, 0, outLength, StandardCharsets.UTF_8);
            }
        }
        return WRONG;
    }

    /// The next quotation mark, backslash or control character, or the line's end.
    private int special(int from) {
        int i = from;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long eight = (long) EIGHT.get(line, i);
            long quote = eight ^ QUOTES;
            long backslash = eight ^ BACKSLASHES;
            long found = (((quote - ONES) & ~quote)
                            | ((backslash - ONES) & ~backslash)
                            | ((eight - ONES * CONTROL) & ~eight))
                    & HIGH;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < length && line[i] != '"' && line[i] != '\\' && (line[i] < 0 || line[i] >= CONTROL)) {
            i++;
        }
        return i;
    }

    private boolean escaped() {
        if (at == length) {
            return false;
        }
        byte letter = line[at++];
        if (letter == 'u') {
            return unit();
        }
        int plain = switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
        out[outLength++] = (byte) plain;
        return plain >= 0;
    }

    private boolean unit() {
        int unit = hex(at);
        at += 4;
        if (unit < 0) {
            return false;
        }
        int point = unit;
        if (Character.isSurrogate((char) unit)) {
            boolean pair = Character.isHighSurrogate((char) unit)
                    && at + 1 < length
                    && line[at] == '\\'
                    && line[at + 1] == 'u'
                    && hex(at + 2) >= 0
                    && Character.isLowSurrogate((char) hex(at + 2));
            point = pair ? Character.toCodePoint((char) unit, (char) hex(at + 2)) : 0xFFFD;
            at += pair ? 6 : 0;
        }
        put(point);
        return true;
    }

    private void put(int point) {
        if (point < 0x80) {
            out[outLength++] = (byte) point;
            return;
        }
        int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        out[outLength++] = (byte) ((0xFF00 >> (more + 1)) | (point >> (6 * more)));
        for (int i = more - 1; i >= 0; i--) {
            out[outLength++] = (byte) (0x80 | ((point >> (6 * i)) & 0x3F));
        }
    }

    /// Four hexadecimal digits, or -1.
    private int hex(int from) {
        if (from + 4 > length) {
            return -1;
        }
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = line[i] < 0 ? -1 : Character.digit((char) line[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
