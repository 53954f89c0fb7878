package continent.engines.curation.text;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Features of a text for a linear score: its words in small letters and every two neighbours, hashed to buckets
/// (feature hashing, Weinberger et al. 2009). A feature counts once, however often it comes, so that long texts
/// and repeated words don't weigh more.
public final class WordFeatures {

    private final int bits;
    private final Simplified simplified = new Simplified();
    private int[] found = new int[1024];
    private int count;

    /// @param bits the logarithm of the number of buckets
    public WordFeatures(int bits) {
        this.bits = bits;
    }

    /// Finds those of a text; [#count] and [#forEach] tell of them.
    public void take(String text) {
        simplified.take(text);
        int words = simplified.words();
        if (found.length < words * 2) {
            found = new int[words * 4];
        }
        long before = 0;
        int all = 0;
        for (int w = 0; w < words; w++) {
            long hash = 1;
            for (int i = simplified.start(w); i < simplified.start(w + 1) - 1; i++) {
                hash = hash * 0x9E3779B97F4A7C15L + simplified.bytes()[i];
            }
            found[all++] = bucket(hash);
            if (w > 0) {
                found[all++] = bucket(before * 31 + hash);
            }
            before = hash;
        }
        Arrays.sort(found, 0, all);
        count = 0;
        for (int i = 0; i < all; i++) {
            if (count == 0 || found[i] != found[count - 1]) {
                found[count++] = found[i];
            }
        }
    }

    private int bucket(long hash) {
        return (int) (Analysis.mix(hash) >>> (Long.SIZE - bits));
    }

    public int count() {
        return count;
    }

    public void forEach(IntConsumer bucket) {
        for (int i = 0; i < count; i++) {
            bucket.accept(found[i]);
        }
    }
}
