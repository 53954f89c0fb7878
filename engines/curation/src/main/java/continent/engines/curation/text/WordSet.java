package continent.engines.curation.text;

import java.util.Arrays;
import java.util.List;

/// A few words, found by their characters.
public final class WordSet {

    private final char[][] words;
    private final int[] table;
    private final int lengthMax;
    private final int[] seen;
    private int round;

    public WordSet(List<String> given) {
        this.words = given.stream().distinct().map(String::toCharArray).toArray(char[][]::new);
        this.table = new int[Integer.highestOneBit(Math.max(8, words.length)) * 8];
        this.seen = new int[words.length];
        int longest = 0;
        for (int i = 0; i < words.length; i++) {
            int slot = slot(words[i], 0, words[i].length);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
            longest = Math.max(longest, words[i].length);
        }
        this.lengthMax = longest;
    }

    /// How many different words of the set are among the words of a text, counted up to `enough`.
    public int countDifferent(Analysis text, int enough) {
        round++;
        int found = 0;
        var spans = text.words();
        for (int i = 0; i < spans.count && found < enough; i++) {
            int length = spans.end[i] - spans.start[i];
            int word = length > lengthMax ? 0 : find(text.chars(), spans.start[i], spans.end[i]);
            if (word > 0 && seen[word - 1] != round) {
                seen[word - 1] = round;
                found++;
            }
        }
        return found;
    }

    private int find(char[] text, int from, int to) {
        for (int slot = slot(text, from, to); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            char[] word = words[table[slot] - 1];
            if (Arrays.equals(word, 0, word.length, text, from, to)) {
                return table[slot];
            }
        }
        return 0;
    }

    private int slot(char[] text, int from, int to) {
        int hash = (to - from) * 31;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return ((hash * 0x9E3779B9) >>> 16) & (table.length - 1);
    }
}
