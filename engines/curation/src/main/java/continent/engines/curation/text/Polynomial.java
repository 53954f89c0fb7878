package continent.engines.curation.text;

import java.util.Arrays;

/// Polynomial hashes of runs of characters, modulo 2^64: that of a part of a run costs one multiplication once those of
/// the beginnings are known. To be mixed ([#mix]) before use, as low bits hang on few characters.
final class Polynomial {

    static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long BASE_2 = raised(2);
    private static final long BASE_3 = raised(3);
    private static final long BASE_4 = raised(4);

    private long[] powers = {1};

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
