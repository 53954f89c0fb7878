package continent.engines.rules;

import java.util.Arrays;

/// Finds which variables of a group of constraints have only one possible value under what is known, in one pass down
/// and
/// one up its diagram: exact, variable by variable.
final class Closure {

    private static final byte UNSEEN = 0;
    private static final byte POSSIBLE = 1;
    private static final byte IMPOSSIBLE = 2;

    private final Bdd bdd;
    private final byte[] state;
    private int[] touched = new int[256];
    private int count;
    private final int[] skipped;
    private final boolean[] no;
    private final boolean[] yes;

    Closure(Bdd bdd, int variables) {
        this.bdd = bdd;
        this.state = new byte[bdd.size()];
        this.skipped = new int[variables + 1];
        this.no = new boolean[variables];
        this.yes = new boolean[variables];
    }

    /// Writes what follows into an assignment.
    ///
    /// @param variables those of the group, ascending
    /// @return false where the group is impossible under the assignment; nothing is written then
    boolean close(int group, int[] variables, byte[] assignment) {
        count = 0;
        boolean possible = isPossible(group, assignment);
        if (possible) {
            mark(group, variables, assignment);
        }
        for (int i = 0; i < count; i++) {
            state[touched[i]] = UNSEEN;
        }
        return possible;
    }

    private boolean isPossible(int node, byte[] assignment) {
        if (node <= Bdd.TRUE) {
            return node == Bdd.TRUE;
        }
        if (state[node] != UNSEEN) {
            return state[node] == POSSIBLE;
        }
        byte value = assignment[bdd.variableOf(node)];
        // both sides are visited: the way down needs to know each
        boolean low = value != 1 && isPossible(bdd.low(node), assignment);
        boolean high = value != 0 && isPossible(bdd.high(node), assignment);
        state[node] = low || high ? POSSIBLE : IMPOSSIBLE;
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, count * 2);
        }
        touched[count++] = node;
        return low || high;
    }

    private void mark(int group, int[] variables, byte[] assignment) {
        for (int variable : variables) {
            skipped[variable] = 0;
            no[variable] = false;
            yes[variable] = false;
        }
        int end = variables[variables.length - 1] + 1;
        skipped[end] = 0;
        skip(variables[0], bdd.variableOf(group), end);
        for (int i = 0; i < count; i++) {
            int node = touched[i];
            if (state[node] == POSSIBLE) {
                int variable = bdd.variableOf(node);
                byte value = assignment[variable];
                if (value != 1 && isDone(bdd.low(node))) {
                    no[variable] = true;
                    skip(variable + 1, bdd.variableOf(bdd.low(node)), end);
                }
                if (value != 0 && isDone(bdd.high(node))) {
                    yes[variable] = true;
                    skip(variable + 1, bdd.variableOf(bdd.high(node)), end);
                }
            }
        }
        int open = 0;
        int last = -1;
        for (int variable : variables) {
            for (int at = last + 1; at <= variable; at++) {
                open += skipped[at];
                skipped[at] = 0;
            }
            last = variable;
            if (assignment[variable] == Walker.OPEN && open == 0 && no[variable] != yes[variable]) {
                assignment[variable] = (byte) (yes[variable] ? 1 : 0);
            }
        }
        skipped[end] = 0;
    }

    private boolean isDone(int node) {
        return node <= Bdd.TRUE ? node == Bdd.TRUE : state[node] == POSSIBLE;
    }

    /// Variables from one on and before another don't matter on some way, so both of their values are possible.
    private void skip(int from, int below, int end) {
        int to = Math.min(below, end);
        if (from < to) {
            skipped[from]++;
            skipped[to]--;
        }
    }
}
