package continent.engines.matching.embedding;

import continent.engines.matching.Embedder;

/// What came of loading a model.
public sealed interface Loaded {

    record Ready(Embedder embedder) implements Loaded {}

    /// There are no vectors.
    ///
    /// @param why for people
    record Missing(String why) implements Loaded {}
}
