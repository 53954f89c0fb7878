package continent.instruments.aiact.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures how near a question is in meaning to the phrases of each unit, and to questions that the Act does not
/// answer: the cosine of their vectors.
final class Meaning {

    private final PhraseVectors vectors;
    private final int units;
    private final Rows phrases;
    private final Rows elsewhere;

    /// Vectors one after another, as whole numbers: ten thousand are compared with each question, and sums of whole
    /// numbers
    /// are what the compiler turns into instructions for several at once. Half the time of floats
    /// (docs/measurements/ask.md).
    private static final class Rows {

        /// Steps of a question's numbers, so fine that no sum of products with a phrase's steps overflows.
        private static final int STEPS = 8191;

        private final int[] owners;
        private final float[] scales;
        private final int[] steps;
        private final int dimensions;

        Rows(PhraseVectors vectors, List<List<String>> texts) {
            int count = texts.stream().mapToInt(List::size).sum();
            dimensions = vectors.dimensions();
            owners = new int[count];
            scales = new float[count];
            steps = new int[count * dimensions];
            byte[] one = new byte[dimensions];
            int row = 0;
            for (int owner = 0; owner < texts.size(); owner++) {
                for (String text : texts.get(owner)) {
                    owners[row] = owner;
                    scales[row] = vectors.steps(text, one);
                    for (int i = 0; i < dimensions; i++) {
                        steps[row * dimensions + i] = one[i];
                    }
                    row++;
                }
            }
        }

        /// By owner, the cosine of its nearest row, at least 0.
        double[] nearest(float[] question, int size) {
            float largest = PhraseVectors.largest(question);
            int[] asked = new int[dimensions];
            for (int i = 0; i < dimensions; i++) {
                asked[i] = Math.round(question[i] / largest * STEPS);
            }
            double[] nearest = new double[size];
            for (int row = 0; row < owners.length; row++) {
                double near = (double) scales[row] * largest / STEPS * sum(asked, row * dimensions);
                nearest[owners[row]] = Math.max(nearest[owners[row]], near);
            }
            return nearest;
        }

        private int sum(int[] asked, int at) {
            int sum = 0;
            for (int i = 0; i < asked.length; i++) {
                sum += asked[i] * steps[at + i];
            }
            return sum;
        }
    }

    /// @param vectors null where there is no model
    static Optional<Meaning> of(@Nullable PhraseVectors vectors, Corpus corpus) {
        return Optional.ofNullable(vectors).map(present -> new Meaning(present, corpus));
    }

    Meaning(PhraseVectors vectors, Corpus corpus) {
        this.vectors = vectors;
        units = corpus.size();
        phrases = new Rows(
                vectors, IntStream.range(0, units).mapToObj(corpus::spoken).toList());
        elsewhere = new Rows(vectors, List.of(Phrases.elsewhere(corpus.words().language())));
    }

    float[] vector(String question) {
        return vectors.asked(question);
    }

    /// By unit, the cosine of its nearest phrase; 0 where it has none.
    double[] near(float[] question) {
        return phrases.nearest(question, units);
    }

    double elsewhere(float[] question) {
        return elsewhere.nearest(question, 1)[0];
    }
}
