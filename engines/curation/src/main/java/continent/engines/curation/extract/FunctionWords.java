package continent.engines.curation.extract;

import java.util.Arrays;
import java.util.stream.Stream;

/// Words that hold sentences together, in the languages of most pages: running text is full of them, lists and menus
/// are not.
final class FunctionWords {

    private static final int TABLE_BITS = 11;

    private static final long[] WORDS = table(Arrays.stream(String.join(
                    " ",
                    "the and of to in that is was for it with as his her on be at by this had not are but from or",
                    "have an they which you were their one all we can has there been if more when will would who so",
                    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden",
                    "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur",
                    "oder aber vor zur bis mehr durch man sein wurde sei wir ich",
                    "le la les et du que est pour qui dans par plus pas au sur ne se ce il sont avec",
                    "el los las y del por con una su para lo como más pero sus al",
                    "di che è non sono della si da più anche nel alla dei",
                    "o os do em um não uma mais foi ao",
                    "het een van te dat hij niet zijn op aan met voor maar hem dan zou",
                    "i w nie na z się że to jest jak po co",
                    "och att det som på är av för till inte om ett har",
                    "og er ikke et jeg vi til",
                    "a v je s si za az és hogy egy nem ez de meg ja on ei että oli mutta ovat în și cu pe nu care este")
            .split(" ")));

    /// Letters of a word, ten bits each; longer words are none of these.
    private static final int LENGTH_MAX = 6;

    private static final int LETTER_BITS = 10;

    private static final int LOOKED_AT_MAX = 300;

    private FunctionWords() {}

    /// The share of function words among the first words of a text, 0 to 1.
    static double share(String text) {
        int words = 0;
        int found = 0;
        int length = 0;
        long word = 0;
        int end = Math.min(text.length(), LOOKED_AT_MAX);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if ((Letters.of(c) & Letters.LETTER) != 0) {
                length++;
                word = packed(word, c);
            } else if (length > 0) {
                words++;
                found += length <= LENGTH_MAX && WORDS[slot(WORDS, word)] == word ? 1 : 0;
                length = 0;
                word = 0;
            }
        }
        return words == 0 ? 0 : (double) found / words;
    }

    /// Other letters than those of the table count as one that no word has.
    private static long packed(long word, char c) {
        return (word << LETTER_BITS) | Math.min(c, (1 << LETTER_BITS) - 1);
    }

    private static long[] table(Stream<String> words) {
        long[] table = new long[1 << TABLE_BITS];
        words.forEach(text -> {
            long word = text.chars().mapToLong(c -> c).reduce(0, (before, c) -> packed(before, (char) c));
            table[slot(table, word)] = word;
        });
        return table;
    }

    /// Where a word lies, or the free place for it.
    private static int slot(long[] table, long word) {
        int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - TABLE_BITS));
        while (table[slot] != 0 && table[slot] != word) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
