package continent.engines.rules;

import java.util.Arrays;

/// Walks diagrams under what is known. One walker serves one thread: it reuses its scratch arrays.
///
/// An assignment has one byte a variable: 0, 1, or [#OPEN].
final class Walker {

    static final byte OPEN = -1;

    private final Bdd bdd;
    private final int[] visited;
    private final double[] weights;
    private int round;

    Walker(Bdd bdd) {
        this.bdd = bdd;
        this.visited = new int[bdd.size()];
        this.weights = new double[bdd.size()];
    }

    static byte[] open(int variables) {
        byte[] assignment = new byte[variables];
        Arrays.fill(assignment, OPEN);
        return assignment;
    }

    /// Whether some completion of the assignment makes the function true.
    boolean isPossible(int function, byte[] assignment) {
        round++;
        return reaches(function, assignment);
    }

    private boolean reaches(int function, byte[] assignment) {
        if (function <= Bdd.TRUE) {
            return function == Bdd.TRUE;
        }
        if (visited[function] == round) {
            return false; // a visited node that had reached TRUE would have ended the walk
        }
        visited[function] = round;
        byte value = assignment[bdd.variableOf(function)];
        return (value != 0 && reaches(bdd.high(function), assignment))
                || (value != 1 && reaches(bdd.low(function), assignment));
    }

    /// The share of completions, each open variable a fair coin, that make the function true.
    double share(int function, byte[] assignment) {
        round++;
        return weigh(function, assignment);
    }

    private double weigh(int function, byte[] assignment) {
        if (function <= Bdd.TRUE) {
            return function;
        }
        if (visited[function] == round) {
            return weights[function];
        }
        byte value = assignment[bdd.variableOf(function)];
        double weight;
        if (value == OPEN) {
            weight = (weigh(bdd.low(function), assignment) + weigh(bdd.high(function), assignment)) / 2;
        } else {
            weight = weigh(value == 1 ? bdd.high(function) : bdd.low(function), assignment);
        }
        visited[function] = round;
        weights[function] = weight;
        return weight;
    }
}
