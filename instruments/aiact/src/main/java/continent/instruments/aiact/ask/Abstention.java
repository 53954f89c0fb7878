package continent.instruments.aiact.ask;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells how likely it is that the Act answers a question: a logistic model over how well the best units fit, how much
/// of the question is known at all, and signs of other subjects.
///
/// @param weights by signal, with `bias`
record Abstention(Map<String, Double> weights) {

    private static final List<Signs> SIGNS = Signs.elsewhere();

    /// What the model looks at, by name.
    static Map<String, Double> signals(Measures measures, double[] scores) {
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        double top = sorted[sorted.length - 1];
        int best = Ranker.best(scores, 1).getFirst().unit();
        var signals = new LinkedHashMap<String, Double>();
        signals.put("bias", 1.0);
        signals.put("best", top);
        signals.put("ahead-of-third", top - sorted[Math.max(0, sorted.length - 3)]);
        signals.put("ahead-of-twentieth", top - sorted[Math.max(0, sorted.length - 20)]);
        signals.put("phrase", most(measures, "phrase"));
        signals.put("covered", most(measures, "said-covered"));
        signals.put("covered-by-text", most(measures, "own-covered"));
        signals.put("covered-by-best", measures.values()[best][measures.column("said-covered")]);
        signals.put("phrase-of-best", measures.values()[best][measures.column("phrase")]);
        signals.put("elsewhere", measures.elsewhere());
        signals.put("nearer-than-elsewhere", most(measures, "phrase") - measures.elsewhere());
        signals.put("words", Math.log(1 + measures.terms().terms().size()));
        if (measures.meansElsewhere() != null) {
            double near = most(measures, Features.MEANING);
            signals.put("meaning", near);
            signals.put("means-elsewhere", measures.meansElsewhere());
            signals.put("means-rather-this", near - measures.meansElsewhere());
        }
        for (Signs sign : SIGNS) {
            signals.put(sign.name(), sign.in(measures.terms().folded()) ? 1.0 : 0.0);
        }
        return signals;
    }

    private static double most(Measures measures, String name) {
        int column = measures.column(name);
        return Arrays.stream(measures.values())
                .mapToDouble(row -> row[column])
                .max()
                .orElse(0);
    }

    /// The probability that the Act answers, 0 to 1.
    double answered(Map<String, Double> signals) {
        double sum = 0;
        for (var signal : signals.entrySet()) {
            sum += weights.getOrDefault(signal.getKey(), 0.0) * signal.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
