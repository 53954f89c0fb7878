package continent.instruments.aiact.ask;

import continent.engines.matching.Embedder;
import java.util.List;
import java.util.stream.IntStream;

/// Measures how near a question is in meaning to the phrases of each unit, and to questions that the Act does not
/// answer: the cosine of their vectors.
final class Meaning {

    private final PhraseVectors vectors;
    private final List<List<float[]>> phrases;
    private final List<float[]> elsewhere;

    Meaning(PhraseVectors vectors, Corpus corpus) {
        this.vectors = vectors;
        phrases = IntStream.range(0, corpus.size())
                .mapToObj(unit -> corpus.spoken(unit).stream().map(vectors::of).toList())
                .toList();
        elsewhere = Phrases.elsewhere(corpus.words().language()).stream()
                .map(vectors::of)
                .toList();
    }

    float[] vector(String question) {
        return vectors.asked(question);
    }

    /// By unit, the cosine of its nearest phrase; 0 where it has none.
    double[] near(float[] question) {
        return phrases.stream().mapToDouble(each -> nearest(question, each)).toArray();
    }

    double elsewhere(float[] question) {
        return nearest(question, elsewhere);
    }

    private static double nearest(float[] question, List<float[]> vectors) {
        double nearest = 0;
        for (float[] vector : vectors) {
            nearest = Math.max(nearest, Embedder.nearness(question, vector));
        }
        return nearest;
    }
}
