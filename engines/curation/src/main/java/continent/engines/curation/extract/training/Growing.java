package continent.engines.curation.extract.training;

import continent.engines.curation.extract.Forest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Grows a forest by gradient boosting on the logarithm of the odds, each tree leaf by leaf where the gain is largest
/// (Ke et al. 2017: LightGBM). No randomness: the same rows give the same forest.
final class Growing {

    private static final int LEAVES = 16;
    private static final int ROWS_MIN = 40;
    private static final double PENALTY = 5;
    private static final double RATE = 0.08;
    private static final double GAIN_MIN = 1e-3;

    /// Of the features, added up beside one another.
    private static final int PARTS = 4;

    private final Rows rows;
    private final float[][] cuts;
    private final byte[][] bins;
    private final double[] scores;
    private final double[] slope;
    private final double[] curve;

    Growing(Rows rows) {
        this.rows = rows;
        this.cuts = rows.cuts();
        this.bins = rows.bins(cuts);
        this.scores = new double[rows.size()];
        this.slope = new double[rows.size()];
        this.curve = new double[rows.size()];
    }

    /// A leaf that may still be cut.
    private static final class Leaf {
        private final int[] members;
        private final Sums sums;
        private final double slope;
        private final double curve;
        private double gain = -1;
        private int feature;
        private int bin;

        Leaf(int[] members, Sums sums, double slope, double curve) {
            this.members = members;
            this.sums = sums;
            this.slope = slope;
            this.curve = curve;
        }

        double value() {
            return -RATE * slope / (curve + PENALTY);
        }
    }

    private record Cut(double gain, int feature, int bin) {}

    /// @return trees to be added to the start, which is 0
    List<Forest.Tree> trees(int count) {
        var trees = new ArrayList<Forest.Tree>();
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < scores.length; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                double weight = rows.weight(i);
                slope[i] = weight * (p - (rows.label(i) ? 1 : 0));
                curve[i] = Math.max(1e-9, weight * p * (1 - p));
            }
            trees.add(tree());
        }
        return trees;
    }

    private Forest.Tree tree() {
        var features = new ArrayList<Integer>();
        var cutsAt = new ArrayList<Float>();
        var children = new ArrayList<int[]>();
        var leaves = new ArrayList<Leaf>();
        var holders = new ArrayList<int[]>();
        int[] all = IntStream.range(0, scores.length).toArray();
        leaves.add(leaf(all, sums(all)));
        holders.add(new int[] {-1, 0});
        while (leaves.size() < LEAVES) {
            int best = best(leaves);
            Leaf cut = leaves.get(best);
            if (cut.gain < GAIN_MIN) {
                break;
            }
            int node = features.size();
            features.add(cut.feature);
            cutsAt.add(cuts[cut.feature][cut.bin]);
            int[] holder = holders.get(best);
            if (holder[0] >= 0) {
                children.get(holder[0])[holder[1]] = node;
            }
            int[] below = chosen(cut, true);
            int[] above = chosen(cut, false);
            Sums fewer = sums(below.length < above.length ? below : above);
            Sums more = cut.sums.without(fewer);
            leaves.set(best, leaf(below, below.length < above.length ? fewer : more));
            leaves.add(leaf(above, below.length < above.length ? more : fewer));
            children.add(new int[] {-1 - best, -leaves.size()});
            holders.set(best, new int[] {node, 0});
            holders.add(new int[] {node, 1});
        }
        leaves.forEach(leaf -> IntStream.of(leaf.members).forEach(i -> scores[i] += leaf.value()));
        return made(features, cutsAt, children, leaves);
    }

    private static Forest.Tree made(
            List<Integer> features, List<Float> cutsAt, List<int[]> children, List<Leaf> leaves) {
        int nodes = features.size();
        var tree = new Forest.Tree(
                new short[nodes], new float[nodes], new int[nodes], new int[nodes], new float[leaves.size()]);
        for (int i = 0; i < nodes; i++) {
            tree.features()[i] = features.get(i).shortValue();
            tree.thresholds()[i] = cutsAt.get(i);
            tree.left()[i] = children.get(i)[0];
            tree.right()[i] = children.get(i)[1];
        }
        for (int i = 0; i < leaves.size(); i++) {
            tree.leaves()[i] = (float) leaves.get(i).value();
        }
        return tree;
    }

    private static int best(List<Leaf> leaves) {
        int best = 0;
        for (int i = 1; i < leaves.size(); i++) {
            best = leaves.get(i).gain > leaves.get(best).gain ? i : best;
        }
        return best;
    }

    private int[] chosen(Leaf leaf, boolean below) {
        return IntStream.of(leaf.members)
                .filter(i -> (bins[i][leaf.feature] <= leaf.bin) == below)
                .toArray();
    }

    private Sums sums(int[] members) {
        var sums = new Sums(cuts.length);
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> sums.add(
                        members, bins, slope, curve, part * cuts.length / PARTS, (part + 1) * cuts.length / PARTS));
        return sums;
    }

    private Leaf leaf(int[] members, Sums sums) {
        double slopes = 0;
        double curves = 0;
        for (int i : members) {
            slopes += slope[i];
            curves += curve[i];
        }
        var leaf = new Leaf(members, sums, slopes, curves);
        if (members.length >= 2 * ROWS_MIN) {
            for (int feature = 0; feature < cuts.length; feature++) {
                Cut cut = cut(leaf, feature);
                if (cut.gain > leaf.gain) {
                    leaf.gain = cut.gain;
                    leaf.feature = cut.feature;
                    leaf.bin = cut.bin;
                }
            }
        }
        return leaf;
    }

    /// The best place to cut a leaf by a feature.
    private Cut cut(Leaf leaf, int feature) {
        int from = feature * Rows.BINS;
        double whole = leaf.slope * leaf.slope / (leaf.curve + PENALTY);
        double best = -1;
        int at = -1;
        double slopeLeft = 0;
        double curveLeft = 0;
        int countLeft = 0;
        for (int bin = 0; bin < cuts[feature].length; bin++) {
            slopeLeft += leaf.sums.slopes[from + bin];
            curveLeft += leaf.sums.curves[from + bin];
            countLeft += leaf.sums.counts[from + bin];
            if (countLeft >= ROWS_MIN && leaf.members.length - countLeft >= ROWS_MIN) {
                double slopeRight = leaf.slope - slopeLeft;
                double gain = slopeLeft * slopeLeft / (curveLeft + PENALTY)
                        + slopeRight * slopeRight / (leaf.curve - curveLeft + PENALTY)
                        - whole;
                if (gain > best) {
                    best = gain;
                    at = bin;
                }
            }
        }
        return new Cut(best, feature, at);
    }
}
