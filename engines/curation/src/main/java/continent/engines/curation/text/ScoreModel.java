package continent.engines.curation.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Logistic regression over [WordFeatures]: how likely a text is one of those that were labelled as wanted, 0 to 1.
///
/// Fitted one text at a time, with a step that shrinks for each bucket by what it has moved already (AdaGrad,
/// Duchi et al. 2011), a penalty on large weights, and classes weighted so that both count the same. The sum of
/// weights is divided by the square root of the number of features, so that the length of a text alone says
/// nothing.
public final class ScoreModel {

    private static final int MAGIC = 0x4C53434F;
    private static final int BITS = 17;
    private static final int ROUNDS = 12;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-4;

    private final float[] weights;
    private final float bias;
    private final WordFeatures features = new WordFeatures(BITS);

    private ScoreModel(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /// A text with its label.
    public record Labelled(String text, boolean wanted) {}

    /// Fits a model; the same texts and seed give the same.
    ///
    /// @throws IllegalArgumentException where not both labels come
    public static ScoreModel train(List<Labelled> texts, long seed) {
        long wanted = texts.stream().filter(Labelled::wanted).count();
        if (wanted == 0 || wanted == texts.size()) {
            throw new IllegalArgumentException(
                    "both labels have to come; found " + wanted + " wanted texts of " + texts.size());
        }
        double[] worth = {texts.size() / 2.0 / (texts.size() - wanted), texts.size() / 2.0 / wanted};
        var features = new WordFeatures(BITS);
        double[] weights = new double[1 << BITS];
        double[] moved = new double[1 << BITS];
        double[] bias = {0};
        var order = new ArrayList<>(texts);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (var text : order) {
                features.take(text.text);
                double scale = scale(features);
                double error = chance(features, weights, bias[0]) - (text.wanted ? 1 : 0);
                double push = error * worth[text.wanted ? 1 : 0];
                features.forEach(bucket -> {
                    double gradient = push * scale + DECAY * weights[bucket];
                    moved[bucket] += gradient * gradient;
                    weights[bucket] -= RATE * gradient / Math.sqrt(1e-4 + moved[bucket]);
                });
                bias[0] -= 0.02 * push;
            }
        }
        float[] rounded = new float[weights.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return new ScoreModel(rounded, (float) bias[0]);
    }

    private static double scale(WordFeatures features) {
        return features.count() == 0 ? 0 : 1 / Math.sqrt(features.count());
    }

    private static double chance(WordFeatures features, double[] weights, double bias) {
        double[] sum = {0};
        features.forEach(bucket -> sum[0] += weights[bucket]);
        return 1 / (1 + Math.exp(-(bias + sum[0] * scale(features))));
    }

    /// How likely a text is wanted; for one thread at a time.
    public double score(String text) {
        features.take(text);
        double[] sum = {0};
        features.forEach(bucket -> sum[0] += weights[bucket]);
        return 1 / (1 + Math.exp(-(bias + sum[0] * scale(features))));
    }

    /// @throws IOException where the data ends early or is of another kind
    public static ScoreModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of scores");
        }
        float bias = in.readFloat();
        float[] weights = new float[1 << BITS];
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int bucket = in.readInt();
            if (bucket < 0 || bucket >= weights.length) {
                throw new IOException("not a model of scores");
            }
            weights[bucket] = in.readFloat();
        }
        return new ScoreModel(weights, bias);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeFloat(bias);
        int count = 0;
        for (float weight : weights) {
            count += weight == 0 ? 0 : 1;
        }
        out.writeInt(count);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                out.writeInt(i);
                out.writeFloat(weights[i]);
            }
        }
    }
}
