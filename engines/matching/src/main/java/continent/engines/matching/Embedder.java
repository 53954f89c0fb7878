package continent.engines.matching;

/// Turns texts into vectors: texts that mean the same lie near one another. Safe for any number of threads.
public interface Embedder {

    /// Names the model and its version: vectors of two models have nothing to do with one another.
    String name();

    /// How many numbers a vector has.
    int dimensions();

    /// A vector of length 1.
    float[] vector(String text);

    /// The cosine of two vectors of length 1, -1 to 1. Four sums beside one another: a single one would make each
    /// addition
    /// wait for the one before.
    static double nearness(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (a + b) + (c + d);
    }
}
