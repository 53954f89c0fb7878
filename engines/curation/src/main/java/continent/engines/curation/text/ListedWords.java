package continent.engines.curation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Words that are cut elsewhere than the rules for punctuation would, or not at all (contractions,
/// abbreviations, emoticons), out of `english-words.txt`. A table with open addressing over characters: a
/// look-up makes no string.
final class ListedWords {

    static final int NONE = -1;

    private static final int SIZE = 1 << 13;
    private static final int LENGTH_MAX = 16;

    private final List<char[]> words = new ArrayList<>();
    private final List<int[]> cuts = new ArrayList<>();
    private final int[] table = new int[SIZE];
    /// By length, first and last character, whether there can be such a word: nearly all others stop here. Bits, so
    /// that
    /// all of it stays in the first-level cache.
    private final long[] possible = new long[1 << 10];

    private static final Map<String, int[]> ENGLISH = read();

    ListedWords() {
        ENGLISH.forEach((word, ends) -> {
            words.add(word.toCharArray());
            cuts.add(ends);
            char[] chars = word.toCharArray();
            int slot = slot(chars, 0, chars.length);
            while (table[slot] != 0) {
                slot = (slot + 1) & (SIZE - 1);
            }
            table[slot] = words.size();
            int gate = gate(chars, 0, chars.length);
            possible[gate >>> 6] |= 1L << gate;
        });
    }

    /// The number of a word, or [#NONE].
    int find(char[] text, int from, int to) {
        int length = to - from;
        if (length > LENGTH_MAX || length == 0 || !isPossible(gate(text, from, to))) {
            return NONE;
        }
        for (int slot = slot(text, from, to); table[slot] != 0; slot = (slot + 1) & (SIZE - 1)) {
            char[] word = words.get(table[slot] - 1);
            if (Arrays.equals(word, 0, word.length, text, from, to)) {
                return table[slot] - 1;
            }
        }
        return NONE;
    }

    int count() {
        return words.size();
    }

    char[] word(int word) {
        return words.get(word).clone();
    }

    /// Where the parts of a word end, counted from its start; the last is its length.
    int[] cuts(int word) {
        return cuts.get(word);
    }

    private static int gate(char[] text, int from, int to) {
        return (((to - from) & 15) << 12) | ((text[from] & 63) << 6) | (text[to - 1] & 63);
    }

    private boolean isPossible(int gate) {
        return (possible[gate >>> 6] & (1L << gate)) != 0;
    }

    private static int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        hash *= 0x9E3779B9;
        return hash >>> (32 - 13);
    }

    private static Map<String, int[]> read() {
        var found = new HashMap<String, int[]>();
        var not = new HashSet<String>();
        for (String line : Characters.lines("english-words.txt")) {
            int space = line.indexOf(' ');
            String rest = line.substring(space + 1);
            switch (line.substring(0, space)) {
                case "cut" -> cut(rest, found);
                case "whole" -> {
                    for (String word : rest.split(" ")) {
                        found.put(word, new int[] {word.length()});
                    }
                }
                case "not" -> not.addAll(List.of(rest.split(" ")));
                default -> throw new IllegalStateException("not understood: " + line);
            }
        }
        not.forEach(found::remove);
        return found;
    }

    private static void cut(String line, Map<String, int[]> found) {
        int bar = line.indexOf(" | ");
        for (String head : line.substring(0, bar).split(" ")) {
            for (String tail : line.substring(bar + 3).split(" ")) {
                int[] ends = ends(head, tail.split("\\+"));
                String word = head + tail.replace("+", "");
                String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
                for (String form : List.of(word, capital)) {
                    found.put(form, ends);
                    found.put(form.replace('\'', '’'), ends);
                }
            }
        }
    }

    private static int[] ends(String head, String[] parts) {
        int[] ends = new int[parts.length + 1];
        ends[0] = head.length();
        for (int i = 0; i < parts.length; i++) {
            ends[i + 1] = ends[i] + parts[i].length();
        }
        return ends;
    }
}
