package continent.engines.curation.language;

/// The features of a text: for every word its hash, and the hashes of its runs of two to five characters, where the
/// word stands between two marks (so that beginnings and ends differ from middles).
///
/// The hash of a run is built from that of the shorter run at the same place, one multiplication a character. Only
/// the hash is kept; runs that share a bucket share its weights, as in Weinberger et al. 2009 (feature hashing).
public final class Grams {

    /// After so many features no further word is taken; a text has about four for each of its letters.
    private static final int MAX = 1 << 15;

    private static final int LONGEST = 5;
    private static final int WORD_MAX = 48;
    private static final char START = 1;
    private static final char END = 2;
    private static final int MIX = 0x9E3779B1;

    private final int shift;
    private final char[] word = new char[WORD_MAX + 2];
    private int[] found = new int[1024];
    private int size;

    /// @param bits the logarithm of the number of buckets
    public Grams(int bits) {
        this.shift = 32 - bits;
    }

    public int size() {
        return size;
    }

    /// The buckets found by the last call of [#of], the first [#size] of them.
    public int[] found() {
        return found;
    }

    /// Finds the features of the words between two places of a text. Addresses (with `@` or `://` in them) and
    /// letters that touch a digit are left out, unless there is nothing else.
    public void of(CharSequence text, int from, int to) {
        of(text.subSequence(from, to).toString().toCharArray(), 0, to - from);
    }

    /// The same of characters: an array asks no coder, whose two kinds make the compiler start over.
    void of(char[] text, int from, int to) {
        words(text, from, to, true);
        if (size == 0) {
            words(text, from, to, false);
        }
    }

    private void words(char[] text, int from, int to, boolean choosy) {
        size = 0;
        int sizeBeforeToken = 0;
        boolean address = false;
        int length = 1;
        boolean touched = false;
        word[0] = START;
        for (int i = from; i < to && size < MAX; i++) {
            char c = text[i];
            char letter = Letters.folded(c);
            if (letter != 0 && length <= WORD_MAX) {
                word[length++] = letter;
                continue;
            }
            boolean digit = isDigit(c);
            if (length > 1 && !(choosy && (touched || digit))) {
                word(length);
            }
            length = 1;
            touched = digit;
            address |= choosy && (c == '@' || (c == ':' && isScheme(text, i, to)));
            if (isSpace(c)) {
                size = address ? sizeBeforeToken : size;
                sizeBeforeToken = size;
                address = false;
            }
        }
        if (length > 1 && !(choosy && touched)) {
            word(length);
        }
        size = address ? sizeBeforeToken : size;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    private static boolean isScheme(char[] text, int at, int to) {
        return at + 2 < to && text[at + 1] == '/' && text[at + 2] == '/';
    }

    /// Finds the features of a piece from inside a word: no marks, no whole word.
    public void inside(CharSequence piece) {
        size = 0;
        int length = Math.min(piece.length(), WORD_MAX);
        for (int i = 0; i < length; i++) {
            word[i] = Letters.folded(piece.charAt(i));
        }
        room(length * LONGEST);
        runs(0, length);
    }

    private void word(int letters) {
        word[letters] = END;
        int length = letters + 1;
        room(length * LONGEST);
        runs(0, length);
        if (length > LONGEST) {
            int h = 0x1F;
            for (int i = 1; i < letters; i++) {
                h = (h + word[i]) * MIX;
                h ^= h >>> 15;
            }
            found[size++] = (h * MIX) >>> shift;
        }
    }

    private void runs(int from, int to) {
        int[] out = found;
        int n = size;
        for (int i = from; i < to - 1; i++) {
            int h = word[i] * MIX;
            int end = Math.min(to, i + LONGEST);
            for (int j = i + 1; j < end; j++) {
                h = (h ^ (h >>> 15)) + word[j];
                h *= MIX;
                out[n++] = ((h ^ (h >>> 13)) * MIX) >>> shift;
            }
        }
        size = n;
    }

    private void room(int more) {
        if (size + more + 1 > found.length) {
            found = java.util.Arrays.copyOf(found, Math.max(found.length * 2, size + more + 1));
        }
    }
}
