package continent.engines.curation.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Many small decision trees whose leaves add up to the logarithm of the odds (Friedman 2001: Greedy Function
/// Approximation). All trees lie in a few arrays one after another, since a page asks them some ten thousand times.
public final class Forest {

    private static final int FORM = 1;

    private final int[] roots;
    private final short[] features;
    private final float[] thresholds;

    /// Where to go on: a node, or, below 0, the leaf `-1 - i`.
    private final int[] left;

    private final int[] right;
    private final float[] leaves;
    private final float start;

    private Forest(float start, List<Tree> trees) {
        int nodes = trees.stream().mapToInt(tree -> tree.features.length).sum();
        roots = new int[trees.size()];
        features = new short[nodes];
        thresholds = new float[nodes];
        left = new int[nodes];
        right = new int[nodes];
        leaves = new float[trees.stream().mapToInt(tree -> tree.leaves.length).sum()];
        this.start = start;
        int node = 0;
        int leaf = 0;
        for (int t = 0; t < roots.length; t++) {
            Tree tree = trees.get(t);
            roots[t] = tree.features.length == 0 ? -1 - leaf : node;
            for (int i = 0; i < tree.features.length; i++) {
                features[node + i] = tree.features[i];
                thresholds[node + i] = tree.thresholds[i];
                left[node + i] = tree.left[i] < 0 ? tree.left[i] - leaf : tree.left[i] + node;
                right[node + i] = tree.right[i] < 0 ? tree.right[i] - leaf : tree.right[i] + node;
            }
            System.arraycopy(tree.leaves, 0, leaves, leaf, tree.leaves.length);
            node += tree.features.length;
            leaf += tree.leaves.length;
        }
    }

    /// One tree: node 0 is the root; a value at most the threshold goes left; a child below 0 is the leaf `-1 - i`.
    @SuppressWarnings("ArrayRecordComponent") // numbers of one model, never compared
    public record Tree(short[] features, float[] thresholds, int[] left, int[] right, float[] leaves) {

        /// What the tree says of a row.
        public float of(float[] row) {
            int at = features.length == 0 ? -1 : 0;
            while (at >= 0) {
                at = row[features[at]] <= thresholds[at] ? left[at] : right[at];
            }
            return leaves[-1 - at];
        }
    }

    /// @param start the logarithm of the odds before any tree
    public static Forest of(float start, List<Tree> trees) {
        return new Forest(start, trees);
    }

    /// How likely a row is what was learned, 0 to 1.
    double probability(float[] row) {
        double sum = start;
        for (int root : roots) {
            int at = root;
            while (at >= 0) {
                at = row[features[at]] <= thresholds[at] ? left[at] : right[at];
            }
            sum += leaves[-1 - at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// Writes trees so that [#read] makes the same forest of them.
    public static void write(float start, List<Tree> trees, OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(FORM);
            out.writeFloat(start);
            out.writeInt(trees.size());
            for (Tree tree : trees) {
                out.writeInt(tree.features.length);
                for (int i = 0; i < tree.features.length; i++) {
                    out.writeShort(tree.features[i]);
                    out.writeFloat(tree.thresholds[i]);
                    out.writeShort(tree.left[i]);
                    out.writeShort(tree.right[i]);
                }
                for (float leaf : tree.leaves) {
                    out.writeFloat(leaf);
                }
            }
        }
    }

    /// @throws UncheckedIOException where the bytes are no forest of this form: it ships with the code
    static Forest read(InputStream from) {
        try (var in = new DataInputStream(new GZIPInputStream(from))) {
            if (in.readInt() != FORM) {
                throw new IOException("the forest is of another form");
            }
            float start = in.readFloat();
            var trees = new Tree[in.readInt()];
            for (int t = 0; t < trees.length; t++) {
                trees[t] = tree(in);
            }
            return of(start, List.of(trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tree tree(DataInputStream in) throws IOException {
        int nodes = in.readInt();
        var tree = new Tree(new short[nodes], new float[nodes], new int[nodes], new int[nodes], new float[nodes + 1]);
        for (int i = 0; i < nodes; i++) {
            tree.features[i] = in.readShort();
            tree.thresholds[i] = in.readFloat();
            tree.left[i] = in.readShort();
            tree.right[i] = in.readShort();
        }
        for (int i = 0; i <= nodes; i++) {
            tree.leaves[i] = in.readFloat();
        }
        return tree;
    }
}
