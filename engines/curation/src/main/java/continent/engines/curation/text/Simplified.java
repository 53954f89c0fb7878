package continent.engines.curation.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as near-duplicates are told by it: in small letters, numbers as `0`, punctuation and white space as one
/// blank, without accents; then its words in UTF-8, separated by one blank each. As datatrove 0.10.1 simplifies
/// (`utils/text.py`), so that shingles are the same bytes.
///
/// One pass over characters; only those beyond ASCII ask a table, which is filled as they come. Made once for a
/// step and used again for each text.
public final class Simplified {

    private static final int FOLDED_FROM = 0xC0;
    /// Of ASCII, what a character becomes that is neither blanked nor a digit; 0 for those.
    private static final char[] SMALL = small();

    private final WordCutter cutter = new WordCutter();
    private final Spans words = new Spans();
    private final @Nullable String[] folds = new @Nullable String[1 << 16];
    private char[] out = new char[1 << 12];
    private int length;
    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1024];
    private int byteCount;
    private boolean encoded;
    private boolean hashed;
    private final Polynomial polynomial = new Polynomial();
    private long[] prefix = new long[1024];
    private int[] units = new int[1024];

    /// Takes a text; what was taken before is gone.
    public void take(String text) {
        var analysis = Analysis.of(text);
        simplify(analysis.chars(), analysis.length());
        words.clear();
        cutter.cut(out, 0, length, words);
        hashed = false;
        encoded = false;
    }

    private void hash() {
        int count = words.count;
        if (prefix.length <= count) {
            prefix = new long[Math.max(count + 1, prefix.length * 2)];
            units = new int[prefix.length];
        }
        polynomial.over(out, length);
        polynomial.grow(length + count);
        long hash = 0;
        int unit = 0;
        for (int w = 0; w < count; w++) {
            int from = words.start[w];
            int to = words.end[w];
            hash = (hash * polynomial.power(to - from) + polynomial.between(from, to)) * Polynomial.BASE + ' ';
            unit += to - from + 1;
            prefix[w + 1] = hash;
            units[w + 1] = unit;
        }
    }

    /// A hash of the words between two, with a blank behind each.
    public long hash(int from, int to) {
        if (!hashed) {
            hash();
            hashed = true;
        }
        return Polynomial.mix(prefix[to] - prefix[from] * polynomial.power(units[to] - units[from]));
    }

    public int words() {
        return words.count;
    }

    /// The words; not to be changed.
    public byte[] bytes() {
        encode();
        return bytes;
    }

    /// Where a word starts in [#bytes]; the one before ends one byte earlier. Also for the number of words.
    public int start(int word) {
        encode();
        return starts[word];
    }

    private void simplify(char[] in, int inLength) {
        length = 0;
        boolean blank = false;
        int i = 0;
        while (i < inLength) {
            char c = in[i];
            char letter = c < SMALL.length ? SMALL[c] : 0;
            if (letter != 0 && length + 64 < out.length) { // nine characters in ten
                if (blank) {
                    out[length++] = ' ';
                    blank = false;
                }
                out[length++] = letter;
                i++;
                continue;
            }
            int bits = Characters.of(c);
            if ((bits & (Characters.SPACE | Characters.BLANKED)) != 0) {
                blank = length > 0;
                i++;
                continue;
            }
            if (out.length < length + 64) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            if (blank) {
                out[length++] = ' ';
                blank = false;
            }
            if (isDigit(c)) {
                out[length++] = '0';
                i = numberEnd(in, i, inLength);
            } else {
                add(c);
                i++;
            }
        }
    }

    private void add(char c) {
        if (c < 128) {
            out[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        } else if (c < FOLDED_FROM || Character.isSurrogate(c)) {
            out[length++] = c;
        } else {
            var fold = folds[c];
            if (fold == null) {
                fold = fold(c);
                folds[c] = fold;
            }
            for (int i = 0; i < fold.length(); i++) {
                out[length++] = fold.charAt(i);
            }
        }
    }

    private static String fold(char c) {
        String small = String.valueOf(c).toLowerCase(java.util.Locale.ROOT);
        var left = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .chars()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> left.append((char) part));
        return left.toString();
    }

    private static char[] small() {
        char[] small = new char[128];
        for (char c = 0; c < small.length; c++) {
            boolean stays = (Characters.of(c) & (Characters.SPACE | Characters.BLANKED)) == 0 && !isDigit(c);
            small[c] = stays ? Character.toLowerCase(c) : 0;
        }
        return small;
    }

    private static boolean isDigit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static int numberEnd(char[] in, int from, int to) {
        int i = from;
        while (i < to && isDigit(in[i])) {
            i++;
        }
        boolean separated = i + 1 < to && ".,،٫⎖⎗⎘".indexOf(in[i]) >= 0 && isDigit(in[i + 1]);
        if (separated) {
            i++;
            while (i < to && isDigit(in[i])) {
                i++;
            }
        }
        return i;
    }

    private void encode() {
        if (!encoded) {
            write();
            encoded = true;
        }
    }

    private void write() {
        int most = length * 3 + words.count + 1;
        if (bytes.length < most) {
            bytes = new byte[most * 2];
        }
        if (starts.length <= words.count) {
            starts = new int[words.count * 2];
        }
        byteCount = 0;
        for (int w = 0; w < words.count; w++) {
            starts[w] = byteCount;
            word(words.start[w], words.end[w]);
            bytes[byteCount++] = ' ';
        }
        starts[words.count] = byteCount;
    }

    private void word(int from, int to) {
        int start = from;
        for (int at = byteCount; start < to && out[start] < 0x80; start++) {
            bytes[at++] = (byte) out[start];
            byteCount = at;
        }
        for (int i = start; i < to; i++) {
            char c = out[i];
            if (c < 0x80) {
                bytes[byteCount++] = (byte) c;
            } else if (c < 0x800) {
                bytes[byteCount++] = (byte) (0xC0 | (c >> 6));
                bytes[byteCount++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                bytes[byteCount++] = (byte) (0xE0 | (c >> 12));
                bytes[byteCount++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[byteCount++] = (byte) (0x80 | (c & 0x3F));
            } else {
                int units = Character.isHighSurrogate(c) && i + 1 < to ? 2 : 1;
                byte[] encoded = new String(out, i, units).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, bytes, byteCount, encoded.length);
                byteCount += encoded.length;
                i += units - 1;
            }
        }
    }
}
