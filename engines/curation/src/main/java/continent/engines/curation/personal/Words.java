package continent.engines.curation.personal;

import java.util.Arrays;

/// A text cut into words, numbers, marks and line ends, each with its place. A hyphen or apostrophe between letters
/// stays inside a word.
public final class Words {

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    public Words(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (isLetter(c)) {
                while (end < text.length() && (isLetter(text.charAt(end)) || isInner(end))) {
                    end++;
                }
            } else if (Context.digit(c)) {
                while (Context.isDigit(text, end)) {
                    end++;
                }
            }
            if (c == '\n' || (!Character.isWhitespace(c) && c != '\u00A0')) {
                add(at, end);
            }
            at = end;
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.isSurrogate(c);
    }

    private boolean isInner(int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '\'' || c == '\u2019')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && !isPossessive(at);
    }

    private boolean isPossessive(int at) {
        return text.charAt(at) != '-'
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && !Context.isWord(text, at + 2);
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    public int size() {
        return size;
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    public String word(int index) {
        return text.substring(starts[index], ends[index]);
    }
}
