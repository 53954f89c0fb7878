package continent.engines.curation.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a word stands near a place: what tells a phone number from another number is what is written around it.
final class Context {

    private static final int BEFORE = 48;
    private static final int AFTER = 16;

    private Context() {}

    /// The words of a list that is parted by white space.
    static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /// Whether one of the words begins a word of the text shortly before or after a span. Words are in lower case.
    static boolean near(String text, int start, int end, Set<String> words) {
        return has(text, Math.max(0, start - BEFORE), start, words)
                || has(text, end, Math.min(text.length(), end + AFTER), words);
    }

    /// Whether one of the words stands shortly before a place.
    static boolean before(String text, int start, Set<String> words) {
        return has(text, Math.max(0, start - 30), start, words);
    }

    /// Whether one of the words stands at most a few characters before a place.
    static boolean justBefore(String text, int start, Set<String> words) {
        return has(text, Math.max(0, start - 14), start, words);
    }

    private static boolean has(String text, int from, int to, Set<String> words) {
        String piece = text.substring(from, to).toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < piece.length()) {
            int end = at;
            while (end < piece.length() && Character.isLetter(piece.charAt(end))) {
                end++;
            }
            if (end > at && words.contains(piece.substring(at, end))) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && digit(text.charAt(at));
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
