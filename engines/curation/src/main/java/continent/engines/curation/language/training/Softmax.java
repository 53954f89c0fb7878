package continent.engines.curation.language.training;

import continent.engines.curation.language.Grams;
import java.util.Arrays;

/// Multinomial logistic regression over hashed features, fitted one example at a time with a step that shrinks for
/// each bucket by what it has moved already (AdaGrad, Duchi et al. 2011, one sum a row).
final class Softmax {

    private static final int UNITS = 12;

    private final int classes;
    private final float[] weights;
    private final float[] moved;

    Softmax(int bits, int classes) {
        this.classes = classes;
        this.weights = new float[classes << bits];
        this.moved = new float[1 << bits];
    }

    /// Probabilities of the classes, by the sum of weights over the square root of the number of features.
    float[] shares(Grams grams) {
        float[] scores = new float[classes];
        int[] found = grams.found();
        for (int i = 0; i < grams.size(); i++) {
            int row = found[i] * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
        float worth = worth(grams);
        float max = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            scores[c] *= worth;
            max = Math.max(max, scores[c]);
        }
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = (float) Math.exp(scores[c] - max);
            sum += scores[c];
        }
        for (int c = 0; c < classes; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /// One step towards the right class.
    void learn(Grams grams, int right, float rate) {
        float[] gradient = shares(grams);
        gradient[right] -= 1;
        float norm = 0;
        for (float g : gradient) {
            norm += g * g;
        }
        if (grams.size() == 0 || norm < 1e-6) {
            return;
        }
        float worth = worth(grams);
        int[] found = grams.found();
        for (int i = 0; i < grams.size(); i++) {
            int bucket = found[i];
            moved[bucket] += norm * worth * worth;
            float step = (float) (rate * worth / Math.sqrt(1e-3 + moved[bucket]));
            int row = bucket * classes;
            for (int c = 0; c < classes; c++) {
                weights[row + c] -= step * gradient[c];
            }
        }
    }

    private static float worth(Grams grams) {
        return grams.size() == 0 ? 0 : (float) (1 / Math.sqrt(grams.size()));
    }

    /// What one unit is worth when weights are rounded to whole numbers: nearly all (but one in ten thousand)
    /// are at most a dozen units. Coarser than a byte allows, since it costs no accuracy and the model packs to
    /// a third.
    float scale() {
        float[] sizes = new float[weights.length / 16];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i * 16]);
        }
        Arrays.sort(sizes);
        return sizes[sizes.length - 1 - sizes.length / 10_000] / UNITS;
    }

    byte[] rounded(float scale) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
        }
        return bytes;
    }
}
