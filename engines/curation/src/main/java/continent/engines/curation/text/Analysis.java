package continent.engines.curation.text;

import org.jspecify.annotations.Nullable;

/// What filters look at in one text: its characters, its words, the hash of any run of words. Each is found when it is
/// first asked for, and once for all steps that see the same text one after the other on a thread.
///
/// Lengths are in code points where a rule divides by them, as Python counts; places are UTF-16 units. Arrays are used
/// again for the next text: what was taken out of an analysis is of no use after [#of] is called again.
///
/// A run of words is hashed over its characters without gaps: `prefix[i]` is the polynomial hash of all characters
/// of the words before word `i`, so that any n-gram costs one multiplication instead of a string. 64 bits modulo
/// 2^64, mixed at the end; two n-grams of one text collide with a probability of about 10^-13.
public final class Analysis {

    private static final ThreadLocal<Analysis> MINE = ThreadLocal.withInitial(Analysis::new);

    private final WordCutter cutter = new WordCutter();
    private final Spans words = new Spans();
    private @Nullable String text;
    private char[] chars = new char[1 << 12];
    private int length;
    private int codePoints;
    private int lineFeeds;
    private boolean wide;
    private boolean cut;
    private boolean hashed;
    private long[] prefix = new long[1024];
    private int[] points = new int[1024];
    private int[] units = new int[1024];
    private final Polynomial polynomial = new Polynomial();

    private Analysis() {}

    /// The analysis of a text, on this thread.
    public static Analysis of(String text) {
        var mine = MINE.get();
        if (!text.equals(mine.text)) { // for the same string that is one comparison, for others mostly of lengths
            mine.take(text);
        }
        return mine;
    }

    private void take(String taken) {
        text = taken;
        length = taken.length();
        if (chars.length < length) {
            chars = new char[Math.max(length, chars.length * 2)];
        }
        taken.getChars(0, length, chars, 0);
        int surrogates = 0;
        int feeds = 0;
        for (int i = 0; i < length; i++) { // no branch and no table: vector instructions
            surrogates |= (chars[i] & 0xF800) == 0xD800 ? 1 : 0;
            feeds += chars[i] == '\n' ? 1 : 0;
        }
        wide = surrogates != 0;
        lineFeeds = feeds;
        codePoints = wide ? Character.codePointCount(chars, 0, length) : length;
        cut = false;
        hashed = false;
    }

    /// The characters; only the first [#length] belong to the text. Not to be changed.
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    public int codePoints() {
        return codePoints;
    }

    public int lineFeeds() {
        return lineFeeds;
    }

    /// Code points of a part.
    public int codePoints(int from, int to) {
        return wide ? Character.codePointCount(chars, from, to - from) : to - from;
    }

    /// Words and marks, in order.
    public Spans words() {
        if (!cut) {
            words.clear();
            cutter.cut(chars, 0, length, words);
            cut = true;
        }
        return words;
    }

    /// Words of a text that is a part of another, cut apart from this one's.
    public void cut(char[] other, int from, int to, Spans out) {
        cutter.cut(other, from, to, out);
    }

    /// Code points of `n` words from word `i` on, without gaps.
    public int charactersOf(int i, int n) {
        hash();
        return points[i + n] - points[i];
    }

    /// The hash of `n` words from word `i` on, as if written without gaps.
    public long hashOf(int i, int n) {
        hash();
        return mix(prefix[i + n] - prefix[i] * polynomial.power(units[i + n] - units[i]));
    }

    /// The same, telling apart where the words begin.
    public long hashOfApart(int i, int n) {
        hash();
        long ends = 0;
        for (int j = i + 1; j < i + n; j++) {
            ends = ends * 0xD6E8FEB86659FD93L + units[j] - units[i];
        }
        return mix(prefix[i + n] - prefix[i] * polynomial.power(units[i + n] - units[i]) + ends * Polynomial.BASE);
    }

    /// The hash of a part of the text.
    public long hashOfPart(int from, int to) {
        return mix(Polynomial.of(chars, from, to) + to - from);
    }

    private void hash() {
        if (hashed) {
            return;
        }
        int count = words().count;
        if (prefix.length <= count) {
            prefix = new long[Math.max(count + 1, prefix.length * 2)];
            points = new int[prefix.length];
            units = new int[prefix.length];
        }
        polynomial.over(chars, length);
        long hash = 0;
        int point = 0;
        int unit = 0;
        for (int w = 0; w < count; w++) {
            int start = words.start[w];
            int end = words.end[w];
            hash = hash * polynomial.power(end - start) + polynomial.between(start, end);
            unit += end - start;
            point += codePoints(start, end);
            units[w + 1] = unit;
            prefix[w + 1] = hash;
            points[w + 1] = point;
        }
        hashed = true;
    }

    /// A number whose bits all hang on all bits of another.
    public static long mix(long z) {
        return Polynomial.mix(z);
    }
}
