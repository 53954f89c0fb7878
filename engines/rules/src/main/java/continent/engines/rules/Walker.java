package continent.engines.rules;

import java.util.Arrays;

/// Walks diagrams under what is known. One walker serves one thread: it reuses its scratch arrays.
///
/// An assignment has one byte a variable: 0, 1, or [#OPEN].
final class Walker {

    static final byte OPEN = -1;

    /// What [#reach] found: a leaf's bit for each result that is still possible.
    static final int NEVER = 1;

    static final int ALWAYS = 2;
    static final int EITHER = NEVER | ALWAYS;

    private final Bdd bdd;
    private final int[] visited;
    private int round;

    Walker(Bdd bdd) {
        this.bdd = bdd;
        this.visited = new int[bdd.size()];
    }

    static byte[] open(int variables) {
        byte[] assignment = new byte[variables];
        Arrays.fill(assignment, OPEN);
        return assignment;
    }

    /// Which results an assignment leaves possible, constraints aside: never, always, or either.
    int reach(int function, byte[] assignment) {
        round++;
        return reachable(function, assignment);
    }

    private int reachable(int function, byte[] assignment) {
        if (function <= Bdd.TRUE) {
            return function == Bdd.TRUE ? ALWAYS : NEVER;
        }
        if (visited[function] == round) {
            return 0;
        }
        visited[function] = round;
        byte value = assignment[bdd.variableOf(function)];
        if (value != OPEN) {
            return reachable(value == 1 ? bdd.high(function) : bdd.low(function), assignment);
        }
        int found = reachable(bdd.low(function), assignment);
        return found == EITHER ? EITHER : found | reachable(bdd.high(function), assignment);
    }

    /// Whether some completion of the assignment makes the function true.
    boolean isPossible(int function, byte[] assignment) {
        return (reach(function, assignment) & ALWAYS) != 0;
    }

    /// Writes a completion that makes a function true, which must be possible, into an assignment; no before yes.
    void complete(int function, byte[] assignment) {
        int at = function;
        while (at > Bdd.TRUE) {
            int variable = bdd.variableOf(at);
            if (assignment[variable] == OPEN) {
                assignment[variable] = (byte) (isPossible(bdd.low(at), assignment) ? 0 : 1);
            }
            at = bdd.below(at, variable, assignment[variable] == 1);
        }
    }

    /// The value of a function under an assignment that leaves nothing open on the way; 0 where it does.
    int value(int function, byte[] assignment) {
        int at = function;
        while (at > Bdd.TRUE) {
            byte value = assignment[bdd.variableOf(at)];
            if (value == OPEN) {
                return 0;
            }
            at = value == 1 ? bdd.high(at) : bdd.low(at);
        }
        return at == Bdd.TRUE ? ALWAYS : NEVER;
    }
}
