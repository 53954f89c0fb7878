package continent.engines.curation.personal.training;

import continent.engines.curation.personal.NameFeatures;
import continent.engines.curation.personal.NameLists;
import continent.engines.curation.personal.NameTagger;
import java.util.Arrays;

/// A linear-chain conditional random field (Lafferty et al. 2001) over the features of [NameFeatures], fitted
/// text by text with steps that shrink by what a weight has moved (AdaGrad). Unlike a perceptron it settles
/// where examples contradict one another, as names and firms in the same places do.
final class NameCrf implements NameTagger.Weights {

    private static final int TAGS = NameTagger.TAGS;
    private static final int STEPS = TAGS * TAGS * NameLists.SETS;
    private static final float RATE = 0.1f;
    private static final float NEVER = -1e9f;

    private final float[] rows;
    private final float[] rowsMoved;
    private final float[] steps = new float[STEPS];
    private final float[] stepsMoved = new float[STEPS];

    NameCrf(int bits) {
        rows = new float[TAGS << bits];
        rowsMoved = new float[rows.length];
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

    /// One text; gives the logarithm of the probability that it had been given.
    double learn(NameFeatures features, int[] right) {
        int size = features.size();
        if (size == 0) {
            return 0;
        }
        float[][] own = own(features);
        double[][] forward = forward(features, own);
        double[][] backward = backward(features, own);
        double all = logSum(forward[size - 1]);
        double given = 0;
        for (int i = 0; i < size; i++) {
            int before = i == 0 ? NameTagger.OUTSIDE : right[i - 1];
            given += own[i][right[i]] + step(features, i, before, right[i]);
            double[] gradient = new double[TAGS];
            for (int tag = 0; tag < TAGS; tag++) {
                gradient[tag] = (tag == right[i] ? 1 : 0) - Math.exp(forward[i][tag] + backward[i][tag] - all);
            }
            rows(features, i, gradient);
            steps(features, i, before, right[i], i == 0 ? null : forward[i - 1], own[i], backward[i], all);
        }
        return given - all;
    }

    private void rows(NameFeatures features, int i, double[] gradient) {
        int[] buckets = features.of(i);
        for (int j = 0; j < features.count(); j++) {
            for (int tag = 0; tag < TAGS; tag++) {
                move(rows, rowsMoved, buckets[j] * TAGS + tag, (float) gradient[tag]);
            }
        }
    }

    private void steps(
            NameFeatures features,
            int i,
            int before,
            int tag,
            double @org.jspecify.annotations.Nullable [] forward,
            float[] own,
            double[] backward,
            double all) {
        int lists = features.lists(i);
        for (int from = 0; from < TAGS; from++) {
            double reached = forward == null ? (from == NameTagger.OUTSIDE ? 0 : NEVER) : forward[from];
            for (int to = 0; to < TAGS; to++) {
                double share = Math.exp(reached + step(features, i, from, to) + own[to] + backward[to] - all);
                double gradient = (from == before && to == tag ? 1 : 0) - share;
                move(steps, stepsMoved, (from * TAGS + to) * NameLists.SETS + lists, (float) gradient);
            }
        }
    }

    private static void move(float[] weights, float[] moved, int at, float gradient) {
        moved[at] += gradient * gradient;
        weights[at] += RATE * gradient / (float) Math.sqrt(1e-2 + moved[at]);
    }

    private float[][] own(NameFeatures features) {
        float[][] own = new float[features.size()][TAGS];
        for (int i = 0; i < own.length; i++) {
            int[] buckets = features.of(i);
            for (int j = 0; j < features.count(); j++) {
                add(buckets[j], own[i]);
            }
        }
        return own;
    }

    private float step(NameFeatures features, int i, int from, int to) {
        return NameTagger.isAllowed(features, i, from, to) ? follows(from, to, features.lists(i)) : NEVER;
    }

    private double[][] forward(NameFeatures features, float[][] own) {
        double[][] forward = new double[own.length][TAGS];
        double[] terms = new double[TAGS];
        for (int i = 0; i < own.length; i++) {
            for (int to = 0; to < TAGS; to++) {
                for (int from = 0; from < TAGS; from++) {
                    double reached = i == 0 ? (from == NameTagger.OUTSIDE ? 0 : NEVER) : forward[i - 1][from];
                    terms[from] = reached + step(features, i, from, to);
                }
                forward[i][to] = logSum(terms) + own[i][to];
            }
        }
        return forward;
    }

    private double[][] backward(NameFeatures features, float[][] own) {
        double[][] backward = new double[own.length][TAGS];
        double[] terms = new double[TAGS];
        for (int i = own.length - 2; i >= 0; i--) {
            for (int from = 0; from < TAGS; from++) {
                for (int to = 0; to < TAGS; to++) {
                    terms[to] = step(features, i + 1, from, to) + own[i + 1][to] + backward[i + 1][to];
                }
                backward[i][from] = logSum(terms);
            }
        }
        return backward;
    }

    private static double logSum(double[] terms) {
        double max = Arrays.stream(terms).max().orElse(NEVER);
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - max);
        }
        return max + Math.log(sum);
    }

    /// The worth of one unit when weights are rounded to signed bytes: the largest but one in ten thousand is 127.
    float scale() {
        float[] sizes = new float[rows.length];
        int count = 0;
        for (float weight : rows) {
            if (weight != 0) {
                sizes[count++] = Math.abs(weight);
            }
        }
        sizes = Arrays.copyOf(sizes, count);
        Arrays.sort(sizes);
        return sizes[count - 1 - count / 10_000] / 127;
    }

    byte[] rows(float scale) {
        return rounded(rows, scale);
    }

    byte[] steps(float scale) {
        return rounded(steps, scale);
    }

    private static byte[] rounded(float[] values, float scale) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(values[i] / scale), -127, 127);
        }
        return bytes;
    }
}
