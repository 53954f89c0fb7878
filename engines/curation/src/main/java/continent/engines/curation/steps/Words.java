package continent.engines.curation.steps;

import java.util.ArrayList;
import java.util.List;

/// Splits text into words and marks as taggers do: a run of letters, digits and combining marks is a word
/// (hyphens split, an apostrophe inside starts a new one: `don`, `'t`), each other visible character stands
/// alone, except that a run of the same mark (`...`, `--`) is one. Scripts without spaces are not segmented.
final class Words {

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>(text.length() / 6 + 1);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = isPart(c) || startsContraction(text, i) ? wordEnd(text, i) : markEnd(text, i, c);
            words.add(text.substring(i, end));
            i = end;
        }
        return words;
    }

    private static boolean startsContraction(String text, int i) {
        char c = text.charAt(i);
        return (c == '\'' || c == '’')
                && i > 0
                && Character.isLetter(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
    }

    private static int wordEnd(String text, int start) {
        int i = start + Character.charCount(text.codePointAt(start));
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean inNumber = (c == '.' || c == ',')
                    && Character.isDigit(text.charAt(i - 1))
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i + 1));
            if (!isPart(c) && !inNumber) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static int markEnd(String text, int start, int mark) {
        int width = Character.charCount(mark);
        int i = start + width;
        while (i < text.length() && text.codePointAt(i) == mark) {
            i += width;
        }
        return i;
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == 0x200C || c == 0x200D;
        };
    }
}
