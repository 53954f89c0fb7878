package continent.engines.curation.steps;

import java.util.Arrays;

/// Marks of citations and editing in encyclopedias: `[12]`, `[]`, `[edit]`, `[citation needed]`.
final class Citations {

    private static final char[] EDIT = "edit]".toCharArray();
    private static final char[] NEEDED = "citation needed]".toCharArray();

    private Citations() {}

    static boolean mayHave(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '[' && length(text, i, to) > 0) {
                return true;
            }
        }
        return false;
    }

    static char[] removed(char[] text, int from, int to) {
        char[] left = new char[to - from];
        int count = 0;
        int i = from;
        while (i < to) {
            int mark = text[i] == '[' ? length(text, i, to) : 0;
            if (mark == 0) {
                left[count++] = text[i];
                i++;
            }
            i += mark;
        }
        return Arrays.copyOf(left, count);
    }

    private static int length(char[] text, int at, int to) {
        int i = at + 1;
        while (i < to && Character.isDigit(text[i])) {
            i++;
        }
        if (i < to && text[i] == ']') {
            return i + 1 - at;
        }
        for (char[] word : new char[][] {EDIT, NEEDED}) {
            int end = at + 1 + word.length;
            if (end <= to && Arrays.equals(text, at + 1, end, word, 0, word.length)) {
                return word.length + 1;
            }
        }
        return 0;
    }
}
