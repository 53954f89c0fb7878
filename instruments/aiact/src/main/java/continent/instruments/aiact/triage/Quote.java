package continent.instruments.aiact.triage;

import continent.instruments.aiact.triage.Description.Block;
import continent.instruments.aiact.triage.Description.Span;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Finds the words of a description that speak most for a conclusion: the run of at most [#WORDS_MAX] words whose
/// features push it highest.
final class Quote {

    private static final int WORDS_MAX = 12;

    private final String text;
    private final List<Span> words;
    private final List<Vocabulary.Entry> vector;

    Quote(String text, List<Vocabulary.Entry> vector) {
        this.text = text;
        this.words = Description.wordSpans(text);
        this.vector = vector;
    }

    /// @param push by feature, what one of its kind says for the conclusion
    String of(IntToDoubleFunction push) {
        double[] weights = weights(push);
        int from = 0;
        int to = 0;
        double most = 0;
        for (int start = 0; start < weights.length; start++) {
            double sum = 0;
            for (int end = start; end < Math.min(weights.length, start + WORDS_MAX); end++) {
                sum += weights[end];
                if (sum > most) {
                    most = sum;
                    from = start;
                    to = end + 1;
                }
            }
        }
        return most == 0
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private double[] weights(IntToDoubleFunction push) {
        double[] weights = new double[words.size()];
        for (Vocabulary.Entry entry : vector) {
            if (entry.block() == Block.WORDS || entry.block() == Block.CONCEPTS) {
                double each = push.applyAsDouble(entry.number())
                        * entry.value()
                        / entry.spans().size();
                entry.spans().forEach(span -> spread(weights, span, each));
            }
        }
        return weights;
    }

    private void spread(double[] weights, Span span, double weight) {
        int from = 0;
        while (from < words.size() && words.get(from).end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < words.size() && words.get(to).start() < span.end()) {
            to++;
        }
        for (int i = from; i < to; i++) {
            weights[i] += weight / (to - from);
        }
    }
}
