package continent.instruments.aiact.triage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Multinomial logistic regression with a penalty on squared weights, solved by L-BFGS (Nocedal 1980): the same input
/// always gives the same weights.
@SuppressWarnings("ArrayRecordComponent") // numbers of one computation, never compared
final class Learner {

    private static final int MEMORY = 10;
    private static final int STEPS_MAX = 200;
    private static final int HALVINGS_MAX = 25;
    private static final double ENOUGH = 1e-4;
    private static final double ARMIJO = 1e-4;

    private final List<Example> examples;
    private final int classes;
    private final int stride;
    private final double penalty;

    /// A vector and the class that is right.
    record Example(int[] numbers, double[] values, int label) {
        static Example of(List<Vocabulary.Entry> entries, int label) {
            return new Example(
                    entries.stream().mapToInt(Vocabulary.Entry::number).toArray(),
                    entries.stream().mapToDouble(Vocabulary.Entry::value).toArray(),
                    label);
        }
    }

    private record Step(double[] change, double[] gradient, double product) {}

    private record Point(double[] weights, double loss, double[] gradient) {}

    /// @param strength how much examples count against the penalty; larger fits closer
    Learner(List<Example> examples, int classes, int features, double strength) {
        this.examples = examples;
        this.classes = classes;
        this.stride = features + 1;
        this.penalty = 1 / strength;
    }

    /// Weights by class: those of the features, then the bias, which has no penalty.
    double[][] learn() {
        var steps = new ArrayDeque<Step>();
        Point at = point(new double[classes * stride]);
        for (int i = 0; i < STEPS_MAX && largest(at.gradient()) > ENOUGH; i++) {
            Point next = search(at, direction(at.gradient(), steps));
            double[] change = minus(next.weights(), at.weights());
            double[] turned = minus(next.gradient(), at.gradient());
            double product = dot(change, turned);
            if (product > 0) {
                steps.addLast(new Step(change, turned, product));
                if (steps.size() > MEMORY) {
                    steps.removeFirst();
                }
            }
            boolean stands = at.loss() - next.loss() <= 1e-9 * Math.max(1, Math.abs(at.loss()));
            at = next;
            if (stands) {
                break;
            }
        }
        double[][] byClass = new double[classes][];
        for (int c = 0; c < classes; c++) {
            byClass[c] = Arrays.copyOfRange(at.weights(), c * stride, (c + 1) * stride);
        }
        return byClass;
    }

    private Point search(Point at, double[] direction) {
        double slope = dot(direction, at.gradient());
        double length = 1;
        Point next = moved(at, direction, length);
        for (int i = 0; i < HALVINGS_MAX && next.loss() > at.loss() + ARMIJO * length * slope; i++) {
            length /= 2;
            next = moved(at, direction, length);
        }
        return next.loss() <= at.loss() ? next : at;
    }

    private Point moved(Point at, double[] direction, double length) {
        double[] weights = at.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += length * direction[i];
        }
        return point(weights);
    }

    /// Two-loop recursion.
    private static double[] direction(double[] gradient, Deque<Step> steps) {
        double[] d = gradient.clone();
        var factors = new ArrayList<Double>();
        for (Step step : steps.reversed()) {
            double factor = dot(step.change(), d) / step.product();
            factors.add(factor);
            add(d, -factor, step.gradient());
        }
        if (steps.isEmpty()) {
            scale(d, 1 / Math.max(1, Math.sqrt(dot(d, d))));
        } else {
            Step last = steps.getLast();
            scale(d, last.product() / dot(last.gradient(), last.gradient()));
        }
        int at = factors.size();
        for (Step step : steps) {
            double factor = factors.get(--at);
            add(d, factor - dot(step.gradient(), d) / step.product(), step.change());
        }
        scale(d, -1);
        return d;
    }

    private Point point(double[] weights) {
        double[] gradient = new double[weights.length];
        double loss = 0;
        double[] scores = new double[classes];
        for (Example one : examples) {
            for (int c = 0; c < classes; c++) {
                scores[c] = score(weights, c, one);
            }
            double norm = Head.normalise(scores);
            loss += norm - score(weights, one.label(), one);
            for (int c = 0; c < classes; c++) {
                double error = scores[c] - (c == one.label() ? 1 : 0);
                int base = c * stride;
                for (int i = 0; i < one.numbers().length; i++) {
                    gradient[base + one.numbers()[i]] += error * one.values()[i];
                }
                gradient[base + stride - 1] += error;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            if ((i + 1) % stride != 0) {
                loss += penalty * weights[i] * weights[i] / 2;
                gradient[i] += penalty * weights[i];
            }
        }
        return new Point(weights, loss, gradient);
    }

    private double score(double[] weights, int c, Example one) {
        int base = c * stride;
        double score = weights[base + stride - 1];
        for (int i = 0; i < one.numbers().length; i++) {
            score += weights[base + one.numbers()[i]] * one.values()[i];
        }
        return score;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] what, double factor) {
        for (int i = 0; i < what.length; i++) {
            what[i] *= factor;
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
