package continent.instruments.aiact.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the weights of an [Abstention]: logistic regression over scaled signals, with a penalty on large weights, in
/// which answerable and unanswerable questions count alike in sum. Gradient descent; no randomness.
final class LearningAbstention {

    private static final int ROUNDS = 4000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 0.004;
    private static final String BIAS = "bias";

    private final List<String> names;
    private final double[][] rows;
    private final boolean[] answerable;
    private final double[] mean;
    private final double[] deviation;

    LearningAbstention(List<Map<String, Double>> signals, List<Boolean> answerable) {
        names = List.copyOf(signals.getFirst().keySet());
        rows = signals.stream()
                .map(signal -> names.stream().mapToDouble(signal::get).toArray())
                .toArray(double[][]::new);
        this.answerable = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            this.answerable[row] = answerable.get(row);
        }
        mean = new double[names.size()];
        deviation = new double[names.size()];
        scale();
    }

    private void scale() {
        for (int j = 0; j < mean.length; j++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : rows) {
                sum += row[j];
                squares += row[j] * row[j];
            }
            boolean bias = names.get(j).equals(BIAS);
            mean[j] = bias ? 0 : sum / rows.length;
            deviation[j] = bias ? 1 : Math.max(1e-6, Math.sqrt(squares / rows.length - mean[j] * mean[j]));
            for (double[] row : rows) {
                row[j] = deviation[j] <= 1e-6 ? 0 : (row[j] - mean[j]) / deviation[j];
            }
        }
    }

    Abstention found() {
        int yes = 0;
        for (boolean one : answerable) {
            yes += one ? 1 : 0;
        }
        double[] weights = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (int row = 0; row < rows.length; row++) {
                double sum = 0;
                for (int j = 0; j < weights.length; j++) {
                    sum += weights[j] * rows[row][j];
                }
                double off = 1 / (1 + Math.exp(-sum)) - (answerable[row] ? 1 : 0);
                double share = answerable[row] ? 0.5 / yes : 0.5 / (rows.length - yes);
                for (int j = 0; j < weights.length; j++) {
                    slope[j] += off * share * rows[row][j];
                }
            }
            for (int j = 0; j < weights.length; j++) {
                boolean bias = names.get(j).equals(BIAS);
                weights[j] -= RATE * (slope[j] + (bias ? 0 : PENALTY * weights[j]));
            }
        }
        return unscaled(weights);
    }

    private Abstention unscaled(double[] weights) {
        var found = new LinkedHashMap<String, Double>();
        double bias = 0;
        for (int j = 0; j < weights.length; j++) {
            found.put(names.get(j), weights[j] / deviation[j]);
            bias += names.get(j).equals(BIAS) ? weights[j] : -weights[j] * mean[j] / deviation[j];
        }
        found.put(BIAS, bias);
        return new Abstention(found);
    }
}
