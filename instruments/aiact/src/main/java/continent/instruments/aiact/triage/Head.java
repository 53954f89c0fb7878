package continent.instruments.aiact.triage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One question to the model: which of these classes? Weights are kept in a byte each, with one scale a class.
final class Head {

    private static final int STEPS = 127;

    private final List<String> classes;
    private final byte[][] weights;
    private final float[] scales;
    private final float[] biases;
    private final float temperature;

    /// @param classes     names, in the order of the weights
    /// @param weights     by class, then by feature
    /// @param scales      by class: what a weight of 127 means
    /// @param biases      by class
    /// @param temperature divides all scores, so that probabilities hold on unseen texts
    private Head(List<String> classes, byte[][] weights, float[] scales, float[] biases, float temperature) {
        this.classes = classes;
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
        this.temperature = temperature;
    }

    List<String> classes() {
        return classes;
    }

    /// @param learned by class: weights, then the bias
    static Head of(List<String> classes, double[][] learned, double temperature) {
        int features = learned[0].length - 1;
        byte[][] weights = new byte[classes.size()][features];
        float[] scales = new float[classes.size()];
        float[] biases = new float[classes.size()];
        for (int c = 0; c < classes.size(); c++) {
            double largest =
                    Arrays.stream(learned[c], 0, features).map(Math::abs).max().orElse(0);
            scales[c] = (float) (largest == 0 ? 1 : largest);
            biases[c] = (float) learned[c][features];
            for (int i = 0; i < features; i++) {
                weights[c][i] = (byte) Math.round(learned[c][i] / scales[c] * STEPS);
            }
        }
        return new Head(List.copyOf(classes), weights, scales, biases, (float) temperature);
    }

    Head at(double other) {
        return new Head(classes, weights, scales, biases, (float) other);
    }

    double weight(int c, int feature) {
        return weights[c][feature] * scales[c] / (double) STEPS;
    }

    /// What the feature says for a class against the mean of the others.
    double push(int c, int feature) {
        double all = 0;
        for (int other = 0; other < classes.size(); other++) {
            all += weight(other, feature);
        }
        double own = weight(c, feature);
        return own - (all - own) / Math.max(1, classes.size() - 1);
    }

    /// Probabilities by class.
    double[] probabilities(List<Vocabulary.Entry> vector) {
        double[] scores = new double[classes.size()];
        for (int c = 0; c < scores.length; c++) {
            double score = 0;
            for (Vocabulary.Entry one : vector) {
                score += weights[c][one.number()] * one.value();
            }
            scores[c] = (score * scales[c] / STEPS + biases[c]) / temperature;
        }
        normalise(scores);
        return scores;
    }

    /// Turns scores into probabilities.
    ///
    /// @return the logarithm of the sum of their exponentials
    static double normalise(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        double norm = most + Math.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - norm);
        }
        return norm;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes.size());
        out.writeFloat(temperature);
        for (int c = 0; c < classes.size(); c++) {
            out.writeUTF(classes.get(c));
            out.writeFloat(scales[c]);
            out.writeFloat(biases[c]);
            out.write(weights[c]);
        }
    }

    static Head read(DataInputStream in, int features) throws IOException {
        int classes = in.readInt();
        float temperature = in.readFloat();
        var names = new ArrayList<String>();
        float[] scales = new float[classes];
        float[] biases = new float[classes];
        byte[][] weights = new byte[classes][];
        for (int c = 0; c < classes; c++) {
            names.add(in.readUTF());
            scales[c] = in.readFloat();
            biases[c] = in.readFloat();
            weights[c] = in.readNBytes(features);
        }
        return new Head(names, weights, scales, biases, temperature);
    }
}
