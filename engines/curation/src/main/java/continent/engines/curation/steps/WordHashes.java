package continent.engines.curation.steps;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// The words of a text as 64-bit hashes, in order: lower case, without accents, digits as `0`, everything that
/// is no letter or digit between words.
final class WordHashes {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private WordHashes() {}

    static long[] of(String text) {
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        plain = plain.toLowerCase(Locale.ROOT);
        long[] words = new long[plain.length() / 5 + 8];
        int count = 0;
        long hash = START;
        boolean inside = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isMark(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ (Character.isDigit(c) ? '0' : c)) * PRIME;
                inside = true;
            } else if (inside) {
                words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
                words[count++] = MinHash.mix(hash);
                hash = START;
                inside = false;
            }
        }
        if (inside) {
            words = count == words.length ? Arrays.copyOf(words, count + 1) : words;
            words[count++] = MinHash.mix(hash);
        }
        return Arrays.copyOf(words, count);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
