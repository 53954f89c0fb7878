package continent.instruments.aiact.ask;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Adds measures up with weights; a measure without a weight counts nothing.
///
/// @param weights by the name of the measure
record Ranker(Map<String, Double> weights) {

    /// A unit and its score.
    ///
    /// @param unit its place in the corpus
    record Ranked(int unit, double score) {}

    double[] scores(Measures measures) {
        double[] weight = measures.names().stream()
                .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                .toArray();
        double[] scores = new double[measures.values().length];
        for (int unit = 0; unit < scores.length; unit++) {
            double sum = 0;
            for (int column = 0; column < weight.length; column++) {
                sum += weight[column] * measures.values()[unit][column];
            }
            scores[unit] = sum;
        }
        return scores;
    }

    /// The best first; equal ones in the order of the law.
    static List<Ranked> best(double[] scores, int most) {
        return IntStream.range(0, scores.length)
                .mapToObj(unit -> new Ranked(unit, scores[unit]))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::unit))
                .limit(most)
                .toList();
    }

    /// What each measure adds to a unit's score: the sum is the score.
    Map<String, Double> explained(Measures measures, int unit) {
        var terms = new LinkedHashMap<String, Double>();
        for (int column = 0; column < measures.names().size(); column++) {
            String name = measures.names().get(column);
            double term = weights.getOrDefault(name, 0.0) * measures.values()[unit][column];
            if (term != 0) {
                terms.put(name, term);
            }
        }
        return terms;
    }
}
