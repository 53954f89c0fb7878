package continent.engines.curation.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Many small decision trees whose leaves add up to the logarithm of the odds (Friedman 2001: Greedy Function
/// Approximation).
///
/// A page asks trees some ten thousand times, and a walk from node to node is mostly waiting for branches that were
/// guessed wrong. So all trees are asked at once, feature by feature (QuickScorer; Lucchese and others 2015): the nodes
/// that ask a feature lie one after another by their thresholds, and each that sends a row to the right strikes the
/// leaves on its left; the first leaf of a tree that nothing has struck is where the walk would have ended.
public final class Forest {

    /// Leaves of a tree are bits of a number.
    static final int LEAVES_MAX = Integer.SIZE;

    private static final int FORM = 1;

    /// Features that nodes ask, and where the nodes of each begin; one more entry for the end.
    private final int[] features;

    private final int[] begins;
    private final float[] thresholds;

    /// By node, the tree that it belongs to and the leaves that remain when it sends a row to the right.
    private final int[] trees;

    private final int[] remaining;

    /// [#LEAVES_MAX] a tree, from the left.
    private final float[] leaves;

    private final int count;
    private final float start;

    private Forest(float start, List<Tree> given) {
        this.start = start;
        count = given.size();
        leaves = new float[count * LEAVES_MAX];
        var nodes = new ArrayList<Node>();
        for (int t = 0; t < count; t++) {
            lay(given.get(t), given.get(t).features.length == 0 ? -1 : 0, t, 0, nodes);
        }
        nodes.sort(Comparator.comparingInt(Node::feature).thenComparingDouble(Node::threshold));
        features = nodes.stream().mapToInt(Node::feature).distinct().toArray();
        begins = new int[features.length + 1];
        thresholds = new float[nodes.size()];
        trees = new int[nodes.size()];
        remaining = new int[nodes.size()];
        int feature = -1;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (feature < 0 || features[feature] != node.feature) {
                begins[++feature] = i;
            }
            thresholds[i] = node.threshold;
            trees[i] = node.tree;
            remaining[i] = node.remaining;
        }
        begins[features.length] = nodes.size();
    }

    private record Node(int feature, float threshold, int tree, int remaining) {}

    /// Takes down a part of a tree whose leftmost leaf is the one of number `leaf`, and says how many leaves it has.
    private int lay(Tree tree, int at, int number, int leaf, List<Node> nodes) {
        if (at < 0) {
            if (leaf >= LEAVES_MAX) {
                throw new IllegalArgumentException("a tree has at most " + LEAVES_MAX + " leaves");
            }
            leaves[number * LEAVES_MAX + leaf] = tree.leaves[-1 - at];
            return 1;
        }
        int left = lay(tree, tree.left[at], number, leaf, nodes);
        int right = lay(tree, tree.right[at], number, leaf + left, nodes);
        int struck = ((1 << left) - 1) << leaf;
        nodes.add(new Node(tree.features[at], tree.thresholds[at], number, ~struck));
        return left + right;
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
        return probabilities(new float[][] {row})[0];
    }

    /// The same of many rows.
    double[] probabilities(float[][] rows) {
        int[] left = new int[count];
        double[] found = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            found[i] = 1 / (1 + Math.exp(-odds(rows[i], left)));
        }
        return found;
    }

    /// @param left room for a number a tree
    private double odds(float[] row, int[] left) {
        Arrays.fill(left, -1);
        for (int f = 0; f < features.length; f++) {
            float value = row[features[f]];
            int end = begins[f + 1];
            for (int i = begins[f]; i < end && value > thresholds[i]; i++) {
                left[trees[i]] &= remaining[i];
            }
        }
        double sum = start;
        for (int t = 0; t < count; t++) {
            sum += leaves[t * LEAVES_MAX + Integer.numberOfTrailingZeros(left[t])];
        }
        return sum;
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
