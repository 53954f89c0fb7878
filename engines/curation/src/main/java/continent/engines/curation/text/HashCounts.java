package continent.engines.curation.text;

/// Counts of 64-bit hashes: open addressing in one array, hash and count side by side in a cache line, used again
/// without clearing. An entry is valid where its stamp is the current one, so that starting anew costs nothing;
/// only as much of the array is used as the number of entries asks for, so that a usual document stays in the
/// first-level cache.
public final class HashCounts {

    private static final int STAMP_SHIFT = 32;
    private static final long COUNT = 0x7FFFFFFFL;
    private static final long VISITED = 0x80000000L;

    private long[] table = new long[1 << 11];
    private int mask;
    private int stamp;

    /// Forgets everything.
    ///
    /// @param most how many different hashes may come
    public void start(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        if (size * 2 > table.length || stamp == Integer.MAX_VALUE) {
            table = new long[Math.max(size * 2, table.length)];
            stamp = 0;
        }
        mask = size - 1;
        stamp++;
    }

    /// Counts a hash and gives its place, for [#count] and [#visit].
    public int add(long hash) {
        int at = (int) hash & mask;
        while (table[2 * at + 1] >>> STAMP_SHIFT == stamp) {
            if (table[2 * at] == hash) {
                table[2 * at + 1]++;
                return at;
            }
            at = (at + 1) & mask;
        }
        table[2 * at] = hash;
        table[2 * at + 1] = ((long) stamp << STAMP_SHIFT) | 1;
        return at;
    }

    /// Whether a hash was counted.
    public boolean holds(long hash) {
        for (int at = (int) hash & mask; table[2 * at + 1] >>> STAMP_SHIFT == stamp; at = (at + 1) & mask) {
            if (table[2 * at] == hash) {
                return true;
            }
        }
        return false;
    }

    /// How often the hash at a place was counted.
    public int count(int place) {
        return (int) (table[2 * place + 1] & COUNT);
    }

    /// True where the place was visited before.
    public boolean visit(int place) {
        boolean before = (table[2 * place + 1] & VISITED) != 0;
        table[2 * place + 1] |= VISITED;
        return before;
    }
}
