package continent.instruments.aiact.triage;

import continent.instruments.aiact.triage.Description.Block;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The baseline: says of a description what is known of the one whose words are nearest (cosine of weighed words).
final class Nearest {

    private final List<Labelled> known;
    private final Vocabulary vocabulary;
    private final List<Map<Integer, Double>> vectors;
    private final Concepts concepts = Concepts.shipped();

    private record Near(Labelled one, double cosine) {}

    Nearest(List<Labelled> known) {
        var descriptions =
                known.stream().map(one -> Description.of(one.text(), concepts)).toList();
        this.known = known;
        this.vocabulary = Vocabulary.of(descriptions);
        this.vectors = descriptions.stream().map(this::words).toList();
    }

    private Map<Integer, Double> words(Description description) {
        var words = new HashMap<Integer, Double>();
        vocabulary.vector(description).stream()
                .filter(entry -> entry.block() == Block.WORDS)
                .forEach(entry -> words.put(entry.number(), entry.value()));
        return words;
    }

    TriageEvaluation.Told told(String text) {
        var words = words(Description.of(text, concepts));
        var near = new java.util.ArrayList<Near>();
        for (int i = 0; i < known.size(); i++) {
            var other = vectors.get(i);
            double cosine = words.entrySet().stream()
                    .mapToDouble(word -> word.getValue() * other.getOrDefault(word.getKey(), 0.0))
                    .sum();
            near.add(new Near(known.get(i), cosine));
        }
        near.sort(Comparator.comparingDouble(Near::cosine).reversed());
        var points = near.stream()
                .flatMap(one -> one.one().uses().stream())
                .distinct()
                .limit(TriageEvaluation.FEW)
                .toList();
        Near first = near.getFirst();
        return new TriageEvaluation.Told(first.one().kind(), points, first.cosine());
    }
}
