package continent.engines.curation.text;

import static continent.engines.curation.text.Characters.CATEGORY_P;
import static continent.engines.curation.text.Characters.SENTENCE_END;

/// Counts sentences as spaCy's sentencizer does: a sentence starts with the first word, or run of white space, behind
/// a mark that ends one and the punctuation that follows it.
public final class Sentences {

    private Sentences() {}

    /// Sentences in words `first` to `last` of a text that goes on to `to`; at least 1.
    public static int count(char[] text, Spans words, int first, int last, int to) {
        int sentences = 1;
        boolean ended = false;
        for (int i = first; i < last; i++) {
            int start = words.start[i];
            int end = words.end[i];
            if (ended && i > first && isWord(text, words.end[i - 1], start)) {
                sentences++;
                ended = false;
            }
            boolean ends = end - start == 1 && (Characters.of(text[start]) & SENTENCE_END) != 0;
            if (ended && !ends && !isPunctuation(text, start, end)) {
                sentences++;
                ended = false;
            } else if (ends) {
                ended = true;
            }
        }
        return ended && last > first && isWord(text, words.end[last - 1], to) ? sentences + 1 : sentences;
    }

    /// White space is a word of its own, except for the blank that separates.
    private static boolean isWord(char[] text, int from, int to) {
        return to - from > 1 || (to - from == 1 && text[from] != ' ');
    }

    private static boolean isPunctuation(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((Characters.of(text[i]) & CATEGORY_P) == 0) {
                return false;
            }
        }
        return true;
    }
}
