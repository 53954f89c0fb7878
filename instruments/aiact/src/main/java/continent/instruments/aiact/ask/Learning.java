package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds the weights of a [Ranker] on questions with known answers: the probability of each needed unit, as a softmax
/// over all candidates, is made as high as it gets, with a penalty on large weights. Adam on the whole set; no
/// randomness.
///
/// Cao et al.: Learning to Rank: From Pairwise Approach to Listwise Approach (2007); Kingma, Ba: Adam (2015).
final class Learning {

    private static final int CANDIDATES = 250;
    private static final int ROUNDS = 350;
    private static final double RATE = 0.05;
    private static final double PENALTY = 0.03;

    /// The measures of a question's candidates, scaled, and for each need the rows that answer it.
    private static final class Example {
        private final float[][] rows;
        private final List<int[]> needs;

        Example(float[][] rows, List<int[]> needs) {
            this.rows = rows;
            this.needs = needs;
        }
    }

    private final List<String> names;
    private final double[] scale;
    private final List<Example> examples = new ArrayList<>();

    /// A question's measures and what it needs, as places in the corpus.
    record Labelled(Measures measures, List<int[]> needs) {}

    Learning(List<Labelled> labelled) {
        names = labelled.getFirst().measures().names();
        scale = scale(labelled);
        for (Labelled one : labelled) {
            examples.add(example(one));
        }
    }

    private double[] scale(List<Labelled> labelled) {
        double[] sum = new double[names.size()];
        double[] squares = new double[names.size()];
        long count = 0;
        for (Labelled one : labelled) {
            for (double[] row : one.measures().values()) {
                count++;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += row[i];
                    squares[i] += row[i] * row[i];
                }
            }
        }
        double[] found = new double[sum.length];
        for (int i = 0; i < found.length; i++) {
            double mean = sum[i] / count;
            double deviation = Math.sqrt(Math.max(0, squares[i] / count - mean * mean));
            found[i] = deviation < 1e-6 ? 0 : 1 / deviation;
        }
        return found;
    }

    private Example example(Labelled one) {
        double[][] values = one.measures().values();
        int best = one.measures().column("best");
        double[] first = Arrays.stream(values).mapToDouble(row -> row[best]).toArray();
        var chosen = new LinkedHashSet<Integer>();
        one.needs().forEach(need -> Arrays.stream(need).forEach(chosen::add));
        Ranker.best(first, CANDIDATES).forEach(ranked -> chosen.add(ranked.unit()));
        var order = List.copyOf(new ArrayList<>(chosen));
        float[][] rows = new float[order.size()][names.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < scale.length; i++) {
                rows[row][i] = (float) (values[order.get(row)][i] * scale[i]);
            }
        }
        var needs = one.needs().stream()
                .map(need -> Arrays.stream(need).map(order::indexOf).toArray())
                .toList();
        return new Example(rows, needs);
    }

    Ranker ranker() {
        int size = names.size();
        double[] weights = new double[size];
        double[] first = new double[size];
        double[] second = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = slope(weights);
            for (int i = 0; i < size; i++) {
                first[i] = 0.9 * first[i] + 0.1 * slope[i];
                second[i] = 0.99 * second[i] + 0.01 * slope[i] * slope[i];
                double a = first[i] / (1 - Math.pow(0.9, round));
                double b = second[i] / (1 - Math.pow(0.99, round));
                weights[i] -= RATE * (1 - (round - 1.0) / ROUNDS) * a / (Math.sqrt(b) + 1e-8);
            }
        }
        var found = new LinkedHashMap<String, Double>();
        for (int i = 0; i < size; i++) {
            found.put(names.get(i), weights[i] * scale[i]);
        }
        return new Ranker(found);
    }

    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        for (Example example : examples) {
            double[] scores = new double[example.rows.length];
            double top = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < scores.length; row++) {
                scores[row] = dot(example.rows[row], weights);
                top = Math.max(top, scores[row]);
            }
            for (int row = 0; row < scores.length; row++) {
                scores[row] = Math.exp(scores[row] - top);
            }
            double share = 1.0 / example.needs.size() / examples.size();
            for (int[] need : example.needs) {
                add(example, scores, need, share, slope);
            }
        }
        for (int i = 0; i < slope.length; i++) {
            slope[i] += PENALTY * weights[i];
        }
        return slope;
    }

    private static double dot(float[] row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }

    /// The other needs' units are left out: they are right too.
    private static void add(Example example, double[] scores, int[] need, double share, double[] slope) {
        boolean[] out = new boolean[scores.length];
        example.needs.forEach(other -> Arrays.stream(other).forEach(row -> out[row] = true));
        Arrays.stream(need).forEach(row -> out[row] = false);
        double all = 0;
        double right = 0;
        for (int row = 0; row < scores.length; row++) {
            all += out[row] ? 0 : scores[row];
        }
        for (int row : need) {
            right += scores[row];
        }
        double[] pull = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            pull[row] = out[row] ? 0 : scores[row] / all;
        }
        for (int row : need) {
            pull[row] -= scores[row] / Math.max(1e-300, right);
        }
        for (int row = 0; row < scores.length; row++) {
            if (Math.abs(pull[row]) > 1e-9) {
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += share * pull[row] * example.rows[row][i];
                }
            }
        }
    }
}
