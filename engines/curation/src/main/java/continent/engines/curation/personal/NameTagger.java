package continent.engines.curation.personal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Marks the words of names: outside, first word of a name, further word of it. The best sequence under a
/// linear model with first-order transitions (Viterbi's rule); the weights come from a conditional random field
/// (Lafferty et al. 2001).
public final class NameTagger {

    public static final int OUTSIDE = 0;
    public static final int BEGIN = 1;
    public static final int INSIDE = 2;
    public static final int TAGS = 3;

    /// Weights, rounded or still moving.
    public interface Weights {

        /// Adds what a bucket says to the score of each tag.
        void add(int bucket, float[] scores);

        /// What it is worth that one tag follows another, by the lists that the word is on.
        float follows(int before, int tag, int lists);
    }

    /// The rounded weights that ship: what one unit is worth as a logarithm of odds, the logarithm of the number of
    /// buckets, weights bucket by bucket and tag by tag, and transitions by tag before, tag and lists.
    static final class Rounded implements Weights {

        private final float scale;
        private final int bits;
        private final byte[] rows;
        private final byte[] steps = new byte[TAGS * TAGS * NameLists.SETS];

        private Rounded(DataInputStream in) throws IOException {
            scale = in.readFloat();
            bits = in.readUnsignedByte();
            rows = new byte[TAGS << bits];
            in.readFully(rows);
            in.readFully(steps);
        }

        static Rounded read(DataInputStream in) throws IOException {
            return new Rounded(in);
        }

        float scale() {
            return scale;
        }

        int bits() {
            return bits;
        }

        @Override
        public void add(int bucket, float[] scores) {
            for (int tag = 0; tag < TAGS; tag++) {
                scores[tag] += rows[bucket * TAGS + tag];
            }
        }

        @Override
        public float follows(int before, int tag, int lists) {
            return steps[(before * TAGS + tag) * NameLists.SETS + lists];
        }
    }

    /// Writes weights in the form that [Rounded] reads.
    public static void write(DataOutputStream out, float scale, int bits, byte[] rows, byte[] steps)
            throws IOException {
        out.writeFloat(scale);
        out.writeByte(bits);
        out.write(rows);
        out.write(steps);
    }

    /// The tags of a text, one a word, and how far each word's being in a name is ahead of its being outside.
    public static final class Tagged {

        private final int[] tags;
        private final float[] margins;

        private Tagged(int[] tags, float[] margins) {
            this.tags = tags;
            this.margins = margins;
        }

        int tag(int word) {
            return tags[word];
        }

        /// In units of the weights.
        float margin(int word) {
            return margins[word];
        }
    }

    private NameTagger() {}

    /// The best sequence of tags.
    public static Tagged tag(NameFeatures features, Weights weights) {
        int size = features.size();
        int[][] from = new int[size][TAGS];
        float[][] own = new float[size][TAGS];
        float[] best = {0, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < size; i++) {
            int[] buckets = features.of(i);
            for (int j = 0; j < features.count(); j++) {
                weights.add(buckets[j], own[i]);
            }
            best = step(features, weights, i, best, own[i], from[i]);
        }
        int[] tags = new int[size];
        float[] margin = new float[size];
        int tag = best[BEGIN] > best[OUTSIDE] ? BEGIN : OUTSIDE;
        tag = best[INSIDE] > best[tag] ? INSIDE : tag;
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = tag;
            margin[i] = Math.max(own[i][BEGIN], own[i][INSIDE]) - own[i][OUTSIDE];
            tag = from[i][tag];
        }
        return new Tagged(tags, margin);
    }

    /// Whether a tag may follow another at a word: a name begins with a word, goes on with words and points, and
    /// nothing
    /// goes on that has not begun.
    public static boolean isAllowed(NameFeatures features, int i, int before, int tag) {
        return switch (tag) {
            case BEGIN -> features.isWord(i);
            case INSIDE -> before != OUTSIDE && i > 0 && features.isInner(i);
            default -> true;
        };
    }

    private static float[] step(NameFeatures features, Weights weights, int i, float[] best, float[] own, int[] from) {
        float[] next = new float[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            next[tag] = Float.NEGATIVE_INFINITY;
            for (int before = 0; before < TAGS; before++) {
                if (!isAllowed(features, i, before, tag)) {
                    continue;
                }
                float score = best[before] + own[tag] + weights.follows(before, tag, features.lists(i));
                if (score > next[tag]) {
                    next[tag] = score;
                    from[tag] = before;
                }
            }
        }
        return next;
    }
}
