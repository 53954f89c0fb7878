package continent.engines.curation.text;

/// Counts of 64-bit hashes: open addressing in plain arrays, used again without clearing. An entry is valid where its
/// stamp is the current one, so that starting anew costs nothing; only as much of the arrays is used as the
/// number of entries asks for, so that a usual document stays in the first-level cache.
public final class HashCounts {

    private long[] keys = new long[1 << 10];
    private int[] stamps = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int[] firsts = new int[1 << 10];
    private int mask;
    private int stamp;
    private int slot;

    /// Forgets everything.
    ///
    /// @param most how many different hashes may come
    public void start(int most) {
        int size = Integer.highestOneBit(Math.max(16, most) * 2) << 1;
        if (size > keys.length) {
            keys = new long[size];
            stamps = new int[size];
            counts = new int[size];
            firsts = new int[size];
            stamp = 0;
        }
        mask = size - 1;
        stamp++;
    }

    /// Counts a hash and gives its count with this one.
    ///
    /// @param place kept where the hash is new
    public int add(long hash, int place) {
        int at = (int) hash & mask;
        while (stamps[at] == stamp) {
            if (keys[at] == hash) {
                slot = at;
                return ++counts[at];
            }
            at = (at + 1) & mask;
        }
        stamps[at] = stamp;
        keys[at] = hash;
        counts[at] = 1;
        firsts[at] = place;
        slot = at;
        return 1;
    }

    /// Where the hash that was counted last came first.
    public int first() {
        return firsts[slot];
    }
}
