package continent.engines.rules;

/// Looks for a completion that all constraints allow and that gives a function a wanted value. For one thread.
///
/// First it walks straight down, after each choice taking over what follows from it by itself: that mostly arrives.
/// Where it
/// doesn't, it goes through all ways with what follows from everything together, which leaves few dead ends, since each
/// value
/// that is still open is then possible.
final class Search {

    /// What follows from a value of a variable by itself; empty where it is impossible.
    interface Consequences {
        byte[] of(int variable, int value);
    }

    private final Bdd bdd;
    private final Walker walker;
    private final Components components;
    private final Closure closure;
    private final Consequences consequences;

    Search(Bdd bdd, Walker walker, Components components, Closure closure, Consequences consequences) {
        this.bdd = bdd;
        this.walker = walker;
        this.components = components;
        this.closure = closure;
        this.consequences = consequences;
    }

    /// @param groups     the constraints around the function; they share no variable
    /// @param assignment what is known and all that follows from it. A completion is written into it where there is
    ///                   one; whatever is then still open doesn't matter
    boolean find(int function, boolean wanted, int[] groups, byte[] assignment) {
        byte[] straight = assignment.clone();
        if ((descend(function, wanted, straight) && arePossible(groups, straight))
                || explore(function, wanted, assignment, straight)) {
            System.arraycopy(straight, 0, assignment, 0, straight.length);
            for (int group : groups) {
                walker.complete(group, assignment);
            }
            return true;
        }
        return false;
    }

    private static int bit(boolean wanted) {
        return wanted ? Walker.ALWAYS : Walker.NEVER;
    }

    private boolean descend(int function, boolean wanted, byte[] assignment) {
        int at = function;
        while (at > Bdd.TRUE) {
            int variable = bdd.variableOf(at);
            if (assignment[variable] == Walker.OPEN && !choose(at, wanted, assignment)) {
                return false;
            }
            at = bdd.below(at, variable, assignment[variable] == 1);
        }
        return at == (wanted ? Bdd.TRUE : Bdd.FALSE);
    }

    private boolean choose(int at, boolean wanted, byte[] assignment) {
        int variable = bdd.variableOf(at);
        for (int choice = 0; choice <= 1; choice++) {
            byte[] next = assignment.clone();
            if (takeOver(consequences.of(variable, choice), next)
                    && (walker.reach(bdd.below(at, variable, choice == 1), next) & bit(wanted)) != 0) {
                System.arraycopy(next, 0, assignment, 0, next.length);
                return true;
            }
        }
        return false;
    }

    private static boolean takeOver(byte[] from, byte[] to) {
        if (from.length == 0) {
            return false;
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] != Walker.OPEN) {
                if (to[i] != Walker.OPEN && to[i] != from[i]) {
                    return false;
                }
                to[i] = from[i];
            }
        }
        return true;
    }

    private boolean arePossible(int[] groups, byte[] assignment) {
        for (int group : groups) {
            if (!walker.isPossible(group, assignment)) {
                return false;
            }
        }
        return true;
    }

    /// @param found where the completion goes
    private boolean explore(int at, boolean wanted, byte[] assignment, byte[] found) {
        if (at <= Bdd.TRUE) {
            System.arraycopy(assignment, 0, found, 0, found.length);
            return at == (wanted ? Bdd.TRUE : Bdd.FALSE);
        }
        int variable = bdd.variableOf(at);
        if (assignment[variable] != Walker.OPEN) {
            return explore(bdd.below(at, variable, assignment[variable] == 1), wanted, assignment, found);
        }
        for (int choice = 0; choice <= 1; choice++) {
            byte[] next = assignment.clone();
            next[variable] = (byte) choice;
            int below = bdd.below(at, variable, choice == 1);
            if (components.close(variable, next, closure)
                    && (walker.reach(below, next) & bit(wanted)) != 0
                    && explore(below, wanted, next, found)) {
                return true;
            }
        }
        return false;
    }
}
