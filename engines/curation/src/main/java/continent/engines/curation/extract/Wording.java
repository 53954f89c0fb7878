package continent.engines.curation.extract;

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
            boolean letter = Character.isLetter(c);
            boolean upper = letter && Character.isUpperCase(c);
            boolean digit = !letter && Character.isDigit(c);
            if ((letter || digit) && !inWord) {
                words++;
                capitalised += upper ? 1 : 0;
            }
            inWord = letter || digit;
            letters += letter ? 1 : 0;
            capitals += upper ? 1 : 0;
            digits += digit ? 1 : 0;
            commas += c == ',' || c == '、' ? 1 : 0;
            marks += "|·•»›/→▶".indexOf(c) >= 0 ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
            if (isEnd(c) && i > 0 && (i + 1 == length || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                ends++;
            }
        }
        return new Wording(
                words, letters, digits, capitalised, capitals, commas, ends, marks, lines, endsAsSentence(text));
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == ';';
    }

    private static boolean endsAsSentence(String text) {
        for (int i = text.length() - 1; i >= Math.max(0, text.length() - 3); i--) {
            char c = text.charAt(i);
            if (isEnd(c) || c == ':') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }
}
