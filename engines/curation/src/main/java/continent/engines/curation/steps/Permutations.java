package continent.engines.curation.steps;

/// Hash functions of a family, `(a * x + b mod 2^64) mod 2^61 - 1` (Carter, Wegman 1979, with the overflow that
/// datatrove 0.10.1 has), and the minima under each. Factors come from the Mersenne Twister (Matsumoto, Nishimura
/// 1998) with seed 1, so that signatures are those of datatrove.
///
/// The loop over functions has no branch and no call: the compiler turns it into vector instructions, four or
/// eight functions at a time. With simplifying the text it is most of the time of near-duplicates.
final class Permutations {

    static final long PRIME = (1L << 61) - 1;
    private static final int SEED = 1;

    private final long[] factors;
    private final long[] summands;

    Permutations(int count) {
        var twister = new Twister(SEED);
        this.factors = new long[count];
        this.summands = new long[count];
        for (int i = 0; i < count; i++) {
            factors[i] = 1 + twister.below(PRIME - 1);
        }
        for (int i = 0; i < count; i++) {
            summands[i] = twister.below(PRIME);
        }
    }

    int count() {
        return factors.length;
    }

    /// Takes a shingle into the minima, one for each function.
    void add(long shingle, long[] minima) {
        for (int i = 0; i < factors.length; i++) {
            long product = shingle * factors[i] + summands[i];
            long folded = (product & PRIME) + (product >>> 61);
            long rest = folded - (PRIME & ((PRIME - 1 - folded) >> 63));
            minima[i] = Math.min(minima[i], rest);
        }
    }

    /// The generator MT19937, as its authors publish it.
    private static final class Twister {
        private static final int N = 624;
        private static final int M = 397;

        private final int[] state = new int[N];
        private int at = N;

        Twister(int seed) {
            state[0] = seed;
            for (int i = 1; i < N; i++) {
                state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
            }
        }

        /// From 0 to `bound` - 1, which has to be just below a power of two: draws are masked and repeated.
        long below(long bound) {
            long mask = (Long.highestOneBit(bound - 1) << 1) - 1;
            while (true) {
                long high = next() & 0xFFFFFFFFL;
                long value = ((high << 32) | (next() & 0xFFFFFFFFL)) & mask;
                if (value < bound) {
                    return value;
                }
            }
        }

        private int next() {
            if (at == N) {
                renew();
            }
            int y = state[at++];
            y ^= y >>> 11;
            y ^= (y << 7) & 0x9D2C5680;
            y ^= (y << 15) & 0xEFC60000;
            return y ^ (y >>> 18);
        }

        private void renew() {
            for (int i = 0; i < N; i++) {
                int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7FFFFFFF);
                state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
            }
            at = 0;
        }
    }
}
