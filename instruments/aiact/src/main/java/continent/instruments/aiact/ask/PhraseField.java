package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Several short texts a unit: the one nearest to the question counts. Nearness is the weight that both share, over the
/// geometric mean of both weights.
final class PhraseField {

    private static final double WEIGHT_MIN = 3;
    private static final double WHOLE_MIN = 5;

    private final int size;
    private final List<Integer> units = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();

    /// @param texts  for each unit its phrases, as stems
    /// @param weight how much a stem tells units apart
    PhraseField(List<List<List<String>>> texts, ToDoubleFunction<String> weight) {
        size = texts.size();
        for (int unit = 0; unit < size; unit++) {
            for (List<String> phrase : texts.get(unit)) {
                var stems = new HashSet<>(phrase);
                double sum = stems.stream().mapToDouble(weight).sum();
                for (String stem : stems) {
                    postings.computeIfAbsent(stem, _ -> new ArrayList<>()).add(units.size());
                }
                units.add(unit);
                weights.add(sum);
            }
        }
    }

    private double[] shared(Terms question) {
        double[] shared = new double[units.size()];
        for (Terms.Term term : question.terms()) {
            var best = new HashMap<Integer, Double>();
            term.variants()
                    .forEach((stem, share) -> postings.getOrDefault(stem, List.of())
                            .forEach(phrase -> best.merge(phrase, share, Math::max)));
            best.forEach((phrase, share) -> shared[phrase] += term.weight() * share);
        }
        return shared;
    }

    /// By unit, how near its nearest phrase is.
    double[] nearest(Terms question) {
        return near(question)[0];
    }

    /// By unit, how near its nearest phrase is; how much of the question a phrase has at most; how much of a phrase the
    /// question has at most.
    double[][] near(Terms question) {
        double[] shared = shared(question);
        double[][] near = new double[3][size];
        for (int phrase = 0; phrase < shared.length; phrase++) {
            if (shared[phrase] > 0) {
                int unit = units.get(phrase);
                double weight = weights.get(phrase);
                double both = shared[phrase] / Math.sqrt(question.total() * Math.max(WEIGHT_MIN, weight));
                near[0][unit] = Math.max(near[0][unit], both);
                near[1][unit] = Math.max(near[1][unit], shared[phrase] / question.total());
                near[2][unit] = Math.max(near[2][unit], Math.min(1, shared[phrase] / Math.max(WHOLE_MIN, weight)));
            }
        }
        return near;
    }
}
