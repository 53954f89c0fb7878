package continent.engines.curation.steps;

import java.util.Arrays;

/// Minima of a set of numbers under many hash functions.
///
/// Each function multiplies by an odd constant of its own and mixes; the loop has no branch and works on 32-bit
/// lanes, so that the compiler can run eight at once. Constants come from SplitMix64 with a fixed seed: the
/// same for ever, since they decide which documents meet.
final class MinHash {

    private static final long SEED = 0x436F6E74696E656EL;

    private final int[] factors;
    private final int[] offsets;

    MinHash(int functions) {
        factors = new int[functions];
        offsets = new int[functions];
        long state = SEED;
        for (int i = 0; i < functions; i++) {
            state += 0x9E3779B97F4A7C15L;
            long random = mix(state);
            factors[i] = (int) random | 1;
            offsets[i] = (int) (random >>> 32);
        }
    }

    int[] start() {
        int[] minima = new int[factors.length];
        Arrays.fill(minima, Integer.MAX_VALUE);
        return minima;
    }

    void add(int[] minima, int value) {
        for (int i = 0; i < minima.length; i++) {
            int h = (value ^ offsets[i]) * factors[i];
            h ^= h >>> 15;
            h *= 0x2C1B3C6D;
            h ^= h >>> 13;
            minima[i] = Math.min(minima[i], h);
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
