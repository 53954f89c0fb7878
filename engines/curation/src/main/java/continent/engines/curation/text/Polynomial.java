package continent.engines.curation.text;

import java.util.Arrays;

/// Polynomial hashes of runs of characters, modulo 2^64: that of a part of a run costs one multiplication once those of
/// the beginnings are known. To be mixed ([#mix]) before use, as low bits hang on few characters.
final class Polynomial {

    static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long BASE_2 = raised(2);
    private static final long BASE_3 = raised(3);
    private static final long BASE_4 = raised(4);

    /// Of longer texts beginnings are not kept (8 bytes a character).
    private static final int KEPT_MAX = 1 << 20;

    private long[] powers = {1};
    private long[] beginnings = new long[1 << 12];
    private char[] chars = {};
    private boolean kept;

    private static long raised(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    /// The hash of a part of a text. Four characters a step: only one multiplication in four waits for the one before.
    static long of(char[] chars, int from, int to) {
        long hash = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            hash = hash * BASE_4 + (chars[i] * BASE_3 + chars[i + 1] * BASE_2 + chars[i + 2] * BASE + chars[i + 3]);
        }
        for (; i < to; i++) {
            hash = hash * BASE + chars[i];
        }
        return hash;
    }

    /// Takes the first characters of an array, so that [#between] gives the hash of any part of them. Words are short
    /// and
    /// of any length: hashed one by one, the processor guesses wrong where each ends, which takes longer than the
    /// hash of all beginnings at seven multiplications for four characters.
    ///
    /// @param chars not to be changed as long as parts are asked for
    void over(char[] chars, int length) {
        this.chars = chars;
        kept = length <= KEPT_MAX;
        grow(length);
        if (!kept) {
            return;
        }
        if (beginnings.length <= length) {
            beginnings = new long[Math.max(length + 1, beginnings.length * 2)];
        }
        long[] out = beginnings;
        long hash = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            long one = chars[i];
            long two = one * BASE + chars[i + 1];
            long three = two * BASE + chars[i + 2];
            out[i + 1] = hash * BASE + one;
            out[i + 2] = hash * BASE_2 + two;
            out[i + 3] = hash * BASE_3 + three;
            hash = hash * BASE_4 + (three * BASE + chars[i + 3]);
            out[i + 4] = hash;
        }
        for (; i < length; i++) {
            hash = hash * BASE + chars[i];
            out[i + 1] = hash;
        }
    }

    /// The hash of a part of what [#over] took.
    long between(int from, int to) {
        return kept ? beginnings[to] - beginnings[from] * powers[to - from] : of(chars, from, to);
    }

    /// Makes powers up to an exponent known.
    void grow(int exponent) {
        int known = powers.length;
        if (known <= exponent) {
            powers = Arrays.copyOf(powers, Math.max(exponent + 1, known * 2));
            for (int i = known; i < powers.length; i++) {
                powers[i] = powers[i - 1] * BASE;
            }
        }
    }

    /// A power that [#grow] made known.
    long power(int exponent) {
        return powers[exponent];
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
