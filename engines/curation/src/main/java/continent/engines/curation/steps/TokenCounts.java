package continent.engines.curation.steps;

import com.knuddels.jtokkit.api.Encoding;
import org.jspecify.annotations.Nullable;

/// Counts the tokens of a text piece by piece, and remembers the pieces: most words of a text were there before.
///
/// cl100k_base first splits a text by a pattern and then encodes each piece for itself. A blank and the letters behind
/// it, up to what is no letter, are always a piece of their own, whatever stands before; so a text can be cut there,
/// and
/// the counts of its parts add up. What lies between such words (marks, numbers, line ends) is counted as a part, too.
/// Belongs to one thread.
final class TokenCounts {

    private static final int SLOTS = 1 << 17;
    private static final int KNOWN_MAX = SLOTS / 2;
    private static final int REMEMBERED_LENGTH_MAX = 32;

    private final Encoding encoding;
    private final @Nullable String[] parts = new @Nullable String[SLOTS];
    private final int[] counts = new int[SLOTS];
    private int known;

    TokenCounts(Encoding encoding) {
        this.encoding = encoding;
    }

    long of(String text) {
        long tokens = 0;
        int from = 0;
        int at = 0;
        int length = text.length();
        while (at < length) {
            int end = wordEnd(text, at, length);
            if (end > at) {
                tokens += (from < at ? part(text, from, at) : 0) + part(text, at, end);
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        return tokens + (from < length ? part(text, from, length) : 0);
    }

    /// Where the word behind a blank ends; the place itself where none begins there.
    private static int wordEnd(String text, int at, int length) {
        if (text.charAt(at) != ' ') {
            return at;
        }
        int end = at + 1;
        while (end < length && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean whole = end > at + 1 && (end == length || !Character.isSurrogate(text.charAt(end)));
        return whole ? end : at;
    }

    private int part(String text, int from, int to) {
        if (to - from > REMEMBERED_LENGTH_MAX) {
            return encoding.countTokensOrdinary(text.substring(from, to));
        }
        int slot = slot(text, from, to);
        if (parts[slot] != null) {
            return counts[slot];
        }
        String part = text.substring(from, to);
        int count = encoding.countTokensOrdinary(part);
        if (known < KNOWN_MAX) {
            parts[slot] = part;
            counts[slot] = count;
            known++;
        }
        return count;
    }

    /// Where a part lies, or the free place for it.
    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
        while (true) {
            String part = parts[slot];
            if (part == null || (part.length() == to - from && text.startsWith(part, from))) {
                return slot;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
    }
}
