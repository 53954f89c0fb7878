package continent.engines.curation.personal;

import java.util.Locale;

/// What the tagger knows of a word: its form, the lists that it and its neighbours are on, and, for ordinary
/// words alone, which word it is. Names themselves are not features, so that a name that nobody listed is
/// judged by its form and place like any other.
public final class NameFeatures {

    /// The most features of one word.
    public static final int MAX = 40;

    private static final int MIX = 0x9E3779B1;
    private static final String NONE = "\u0000";

    private final int bits;
    private final Words words;
    private final String[] lower;
    private final String[] known;
    private final int[] lists;
    private final int[] shapes;
    private final boolean shouted;
    private final int[] out = new int[MAX];
    private int count;

    /// @param bits the logarithm of the number of buckets
    public NameFeatures(Words words, NameLists names, int bits) {
        this.bits = bits;
        this.words = words;
        int size = words.size();
        lower = new String[size];
        known = new String[size];
        lists = new int[size];
        shapes = new int[size];
        int capitals = 0;
        int plain = 0;
        for (int i = 0; i < size; i++) {
            String word = words.word(i);
            lower[i] = word.toLowerCase(Locale.ROOT);
            boolean letters = Character.isLetter(word.charAt(0));
            lists[i] = letters ? names.onParts(lower[i]) : 0;
            known[i] = !letters || (lists[i] & NameLists.COMMON) != 0 ? lower[i] : NONE;
            shapes[i] = shape(word);
            capitals += letters && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            plain += letters && !Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        shouted = capitals == 0 || plain == 0;
    }

    /// Forgets which lists a word is on, as if nobody had listed it; for training.
    public void forget(int index) {
        lists[index] &= NameLists.COMMON;
    }

    /// Forgets which word it is; for training.
    public void blur(int index) {
        known[index] = NONE;
    }

    public int size() {
        return words.size();
    }

    /// The lists that a word is on, as bits.
    public int lists(int index) {
        return lists[index];
    }

    /// Whether a word may be part of a name at all: it begins with a letter.
    boolean isWord(int index) {
        return shapes[index] > 0 && shapes[index] < 6;
    }

    /// Whether it may stand inside of a name: a word, or the point after an initial.
    boolean isInner(int index) {
        return isWord(index) || lower[index].equals(".");
    }

    /// 0 a mark, 1 lower case, 2 a capital first, 3 all capitals, 4 one capital letter, 5 mixed, 6 digits, 7
    /// line end.
    private static int shape(String word) {
        char first = word.charAt(0);
        if (!Character.isLetter(first)) {
            return Context.digit(first) ? 6 : first == '\n' ? 7 : 0;
        }
        int upper = (int) word.chars().filter(Character::isUpperCase).count();
        if (upper == 0) {
            return 1;
        }
        if (word.length() == 1) {
            return 4;
        }
        return upper == word.length() ? 3 : upper == 1 && Character.isUpperCase(first) ? 2 : 5;
    }

    /// The buckets of a word's features; the array is used again by the next call.
    public int[] of(int i) {
        count = 0;
        int form = shapes[i] * 2 + (shouted ? 1 : 0);
        int on = lists[i] * 16 + form;
        int before = kind(i - 1);
        int after = kind(i + 1);
        add(1, 0);
        add(2, form);
        add(3, on);
        add(4, on * 512 + after);
        add(5, on * 512 + before);
        add(6, before * 512 + after);
        add(7, (on * 512 + before) * 512 + after);
        add(8, known[i].hashCode());
        add(9, word(i - 1));
        add(10, word(i + 1));
        add(11, word(i - 1) * 31 + on);
        add(12, word(i + 1) * 31 + on);
        add(13, (word(i - 2) * 31 + word(i - 1)) * 31 + form);
        add(14, (word(i + 1) * 31 + word(i + 2)) * 31 + form);
        String word = lower[i];
        int length = word.length();
        add(17, word.substring(Math.max(0, length - 3)).hashCode() * 2 + (shouted ? 1 : 0));
        add(18, word.substring(Math.max(0, length - 2)).hashCode() * 16 + form);
        add(19, word.substring(0, Math.min(3, length)).hashCode());
        add(20, kind(i + 2) * 512 + after);
        add(21, kind(i - 2) * 512 + before);
        add(22, opens(i) ? on : -1);
        add(23, word(i - 2) * 31 + on);
        add(24, word(i + 2) * 31 + on);
        add(25, known[i].hashCode() * 31 + form);
        return out;
    }

    /// How many of the last call's buckets count.
    public int count() {
        return count;
    }

    /// Whether a sentence or line starts with the word.
    private boolean opens(int i) {
        return i == 0 || shapes[i - 1] == 7 || ".!?:".contains(lower[i - 1]);
    }

    private int kind(int i) {
        return i < 0 || i >= lists.length ? 511 : lists[i] * 8 + shapes[i];
    }

    private int word(int i) {
        return i < 0 || i >= known.length ? -1 : known[i].hashCode();
    }

    private void add(int template, int value) {
        int h = ((value * MIX) ^ (template * 0x85EBCA6B)) * MIX;
        h ^= h >>> 16;
        out[count++] = (h * 0xC2B2AE35) >>> (32 - bits);
    }
}
