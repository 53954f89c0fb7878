package continent.engines.curation.extract;

import static continent.engines.curation.extract.Letters.COMMA;
import static continent.engines.curation.extract.Letters.DIGIT;
import static continent.engines.curation.extract.Letters.END;
import static continent.engines.curation.extract.Letters.LETTER;
import static continent.engines.curation.extract.Letters.MARK;
import static continent.engines.curation.extract.Letters.UPPER;

/// What a block's text looks like, counted in one pass.
///
/// @param words        runs of letters and digits
/// @param letters      letters
/// @param digits       digits
/// @param capitalised  words that begin with a capital letter
/// @param capitals     capital letters
/// @param commas       commas
/// @param sentenceEnds full stops, question and exclamation marks after a letter, before a space, a quote or the end
/// @param marks        characters that part lists on a line: `|`, `·`, `•`, `»`, `›`, `/`
/// @param lines        lines
/// @param ends         whether it ends as a sentence does
record Wording(
        int words,
        int letters,
        int digits,
        int capitalised,
        int capitals,
        int commas,
        int sentenceEnds,
        int marks,
        int lines,
        boolean ends) {

    static Wording of(String text) {
        int words = 0;
        int letters = 0;
        int digits = 0;
        int capitalised = 0;
        int capitals = 0;
        int commas = 0;
        int ends = 0;
        int marks = 0;
        int lines = 1;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int bits = Letters.of(c);
            int letter = bits & LETTER;
            int upper = (bits & UPPER) / UPPER;
            boolean word = (bits & (LETTER | DIGIT)) != 0;
            if (word && !inWord) {
                words++;
                capitalised += upper;
            }
            inWord = word;
            letters += letter;
            capitals += upper;
            digits += (bits & DIGIT) / DIGIT;
            commas += (bits & COMMA) / COMMA;
            marks += (bits & MARK) / MARK;
            lines += c == '\n' ? 1 : 0;
            if ((bits & END) != 0 && i > 0 && (i + 1 == length || !isOfWord(text.charAt(i + 1)))) {
                ends++;
            }
        }
        return new Wording(
                words, letters, digits, capitalised, capitals, commas, ends, marks, lines, endsAsSentence(text));
    }

    private static boolean isOfWord(char c) {
        return (Letters.of(c) & (LETTER | DIGIT)) != 0;
    }

    private static boolean endsAsSentence(String text) {
        for (int i = text.length() - 1; i >= Math.max(0, text.length() - 3); i--) {
            char c = text.charAt(i);
            if ((Letters.of(c) & END) != 0 || c == ':') {
                return true;
            }
            if (isOfWord(c)) {
                return false;
            }
        }
        return false;
    }
}
