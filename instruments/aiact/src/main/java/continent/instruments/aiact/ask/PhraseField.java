package continent.instruments.aiact.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Several short texts a unit: the one nearest to the question counts. Nearness is the weight that both share, over the
/// geometric mean of both weights.
final class PhraseField {

    private static final double WEIGHT_MIN = 3;
    private static final double WHOLE_MIN = 5;
    private static final int[] NONE = {};

    private final int size;
    private final int[] units;
    private final double[] weights;
    private final Map<String, int[]> postings = new HashMap<>();

    /// @param texts  for each unit its phrases, as stems
    /// @param weight how much a stem tells units apart
    PhraseField(List<List<List<String>>> texts, ToDoubleFunction<String> weight) {
        size = texts.size();
        int count = texts.stream().mapToInt(List::size).sum();
        units = new int[count];
        weights = new double[count];
        var holding = new HashMap<String, IntStream.Builder>();
        int phrase = 0;
        for (int unit = 0; unit < size; unit++) {
            for (List<String> text : texts.get(unit)) {
                var stems = new HashSet<>(text);
                for (String stem : stems) {
                    holding.computeIfAbsent(stem, _ -> IntStream.builder()).add(phrase);
                }
                units[phrase] = unit;
                weights[phrase++] = stems.stream().mapToDouble(weight).sum();
            }
        }
        holding.forEach((stem, phrases) -> postings.put(stem, phrases.build().toArray()));
    }

    /// By phrase, the weight of the question's words that it has.
    private double[] shared(Terms question) {
        double[] shared = new double[units.length];
        double[] best = new double[units.length];
        for (Terms.Term term : question.terms()) {
            Arrays.fill(best, 0);
            term.variants().forEach((stem, share) -> {
                for (int phrase : postings.getOrDefault(stem, NONE)) {
                    best[phrase] = Math.max(best[phrase], share);
                }
            });
            for (int phrase = 0; phrase < best.length; phrase++) {
                shared[phrase] += term.weight() * best[phrase];
            }
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
                int unit = units[phrase];
                double weight = weights[phrase];
                double both = shared[phrase] / Math.sqrt(question.total() * Math.max(WEIGHT_MIN, weight));
                near[0][unit] = Math.max(near[0][unit], both);
                near[1][unit] = Math.max(near[1][unit], shared[phrase] / question.total());
                near[2][unit] = Math.max(near[2][unit], Math.min(1, shared[phrase] / Math.max(WHOLE_MIN, weight)));
            }
        }
        return near;
    }
}
