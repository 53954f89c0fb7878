package continent.engines.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Reduced ordered binary decision diagrams that share their nodes (Bryant 1986). A function is the number of its node;
/// equal functions have equal numbers. Variables are numbered from 0 in their order.
///
/// Nodes are never freed: a diagram set is built once, for one rule set and date, and then only walked.
final class Bdd {

    static final int FALSE = 0;
    static final int TRUE = 1;
    private static final int LEAF = Integer.MAX_VALUE;

    /// Thrown where a diagram outgrows the cap; caught by [Decider], which names the conclusion.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(int nodesMax) {
            super("more than " + nodesMax + " nodes");
        }
    }

    private record Node(int variable, int low, int high) {}

    private record Triple(int f, int g, int h) {}

    private final int nodesMax;
    private Map<Node, Integer> unique = new HashMap<>();
    private Map<Triple, Integer> computed = new HashMap<>();
    private int[] variables = new int[1024];
    private int[] lows = new int[1024];
    private int[] highs = new int[1024];
    private int size = 2;

    Bdd(int nodesMax) {
        this.nodesMax = nodesMax;
        variables[FALSE] = LEAF;
        variables[TRUE] = LEAF;
    }

    int size() {
        return size;
    }

    int variable(int number) {
        return node(number, FALSE, TRUE);
    }

    int variableOf(int function) {
        return variables[function];
    }

    int low(int function) {
        return lows[function];
    }

    int high(int function) {
        return highs[function];
    }

    int and(int f, int g) {
        return ifThenElse(f, g, FALSE);
    }

    int or(int f, int g) {
        return ifThenElse(f, TRUE, g);
    }

    int not(int f) {
        return ifThenElse(f, FALSE, TRUE);
    }

    /// Forgets what only building needs; call when it is done.
    void seal() {
        computed.clear();
        unique.clear();
    }

    private int ifThenElse(int f, int g, int h) {
        if (f == TRUE || g == h) {
            return g;
        }
        if (f == FALSE) {
            return h;
        }
        if (g == TRUE && h == FALSE) {
            return f;
        }
        var key = new Triple(f, g, h);
        Integer known = computed.get(key);
        if (known != null) {
            return known;
        }
        int top = Math.min(variables[f], Math.min(variables[g], variables[h]));
        int low = ifThenElse(below(f, top, false), below(g, top, false), below(h, top, false));
        int high = ifThenElse(below(f, top, true), below(g, top, true), below(h, top, true));
        int result = node(top, low, high);
        computed.put(key, result);
        return result;
    }

    /// The function once a variable at or above its top has a value.
    int below(int function, int variable, boolean value) {
        if (variables[function] != variable) {
            return function;
        }
        return value ? highs[function] : lows[function];
    }

    private int node(int variable, int low, int high) {
        if (low == high) {
            return low;
        }
        var key = new Node(variable, low, high);
        Integer known = unique.get(key);
        if (known != null) {
            return known;
        }
        if (size >= nodesMax) {
            throw new TooLarge(nodesMax);
        }
        if (size == variables.length) {
            variables = Arrays.copyOf(variables, size * 2);
            lows = Arrays.copyOf(lows, size * 2);
            highs = Arrays.copyOf(highs, size * 2);
        }
        variables[size] = variable;
        lows[size] = low;
        highs[size] = high;
        unique.put(key, size);
        return size++;
    }
}
