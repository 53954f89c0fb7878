package continent.instruments.aiact.triage;

import continent.engines.matching.Embedder;
import continent.instruments.aiact.triage.Description.Block;
import java.util.List;
import java.util.stream.IntStream;

/// The part of a [Model]'s features that are the numbers of a vector of meaning.
///
/// @param embedder   the name of the model whose vectors it learned from; blank where it learned from none
/// @param dimensions of those vectors, 0 where there are none
record Meaning(String embedder, int dimensions) {

    static final Meaning NONE = new Meaning("", 0);

    /// About what a model reads at once; what comes later says little new of a system.
    private static final int CHARACTERS_MAX = 2_000;

    /// How much a vector counts beside words, pieces and concepts: tried on the development set, where 4 fits too
    /// closely.
    private static final double WEIGHT = 1.5;

    static Meaning of(Embedder embedder) {
        return new Meaning(embedder.name(), embedder.dimensions());
    }

    /// @param from the number of the first feature
    List<Vocabulary.Entry> entries(String text, Embedder by, int from) {
        if (!by.name().equals(embedder)) {
            throw new IllegalArgumentException("learned from vectors of " + embedder + ", not of " + by.name());
        }
        float[] vector = by.vector(text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX));
        return IntStream.range(0, vector.length)
                .mapToObj(i -> new Vocabulary.Entry(from + i, WEIGHT * vector[i], Block.MEANING, List.of()))
                .toList();
    }
}
