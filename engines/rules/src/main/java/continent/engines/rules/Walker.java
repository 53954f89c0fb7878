package continent.engines.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Walks diagrams under what is known. One walker serves one thread: it reuses its scratch arrays.
///
/// An assignment has one byte a variable: 0, 1, or [#OPEN]. A goal and what is allowed are walked side by side instead
/// of
/// being joined into one diagram first: joined, they grow tenfold, while a walk mostly ends at the first way it finds.
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
        return isPossible(function, true, Bdd.TRUE, assignment.clone());
    }

    /// Whether some completion of the assignment is allowed and gives the function the wanted value. If so, what
    /// decided
    /// it is written into the assignment: whatever is still open in it then doesn't matter.
    boolean isPossible(int function, boolean wanted, int allowed, byte[] assignment) {
        return new Search(wanted, assignment, new HashSet<>()).reaches(function, allowed);
    }

    private final class Search {

        private final int wanted;
        private final byte[] assignment;
        private final Set<Long> failed;

        Search(boolean wanted, byte[] assignment, Set<Long> failed) {
            this.wanted = wanted ? Bdd.TRUE : Bdd.FALSE;
            this.assignment = assignment;
            this.failed = failed;
        }

        private boolean reaches(int function, int allowed) {
            if (allowed == Bdd.FALSE || (function <= Bdd.TRUE && function != wanted)) {
                return false;
            }
            if (function <= Bdd.TRUE && allowed == Bdd.TRUE) {
                return true;
            }
            int variable = Math.min(bdd.variableOf(function), bdd.variableOf(allowed));
            byte value = assignment[variable];
            if (value != OPEN) {
                return reaches(bdd.below(function, variable, value == 1), bdd.below(allowed, variable, value == 1));
            }
            long pair = ((long) function << 32) | allowed;
            if (failed.contains(pair)) {
                return false;
            }
            for (byte choice = 0; choice <= 1; choice++) {
                assignment[variable] = choice;
                if (reaches(bdd.below(function, variable, choice == 1), bdd.below(allowed, variable, choice == 1))) {
                    return true;
                }
            }
            assignment[variable] = OPEN;
            failed.add(pair);
            return false;
        }
    }

    /// The share of completions, each open variable a fair coin and constraints aside, that make the function true.
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
