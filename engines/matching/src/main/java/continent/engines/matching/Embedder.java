package continent.engines.matching;

import org.apache.lucene.util.VectorUtil;

/// Turns texts into vectors: texts that mean the same lie near one another. Safe for any number of threads.
public interface Embedder {

    /// Names the model and its version: vectors of two models have nothing to do with one another.
    String name();

    /// How many numbers a vector has.
    int dimensions();

    /// A vector of length 1.
    float[] vector(String text);

    /// The cosine of two vectors of length 1, -1 to 1.
    static double nearness(float[] one, float[] other) {
        return VectorUtil.dotProduct(one, other);
    }
}
