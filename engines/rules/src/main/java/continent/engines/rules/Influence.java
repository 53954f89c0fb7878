package continent.engines.rules;

import java.util.Arrays;

/// How much each variable matters to a function under what is known: by how much its value moves the share of
/// completions
/// that meet it, each open variable a fair coin and constraints aside (Banzhaf's index, where the function is
/// monotone). One
/// pass up the diagram for the share that is met below each node, one down it for the share that comes by. Never zero
/// where
/// the variable can matter at all.
final class Influence {

    private final Bdd bdd;
    private final double[] met;
    private final double[] passing;
    private int[] order = new int[256];
    private int count;

    Influence(Bdd bdd) {
        this.bdd = bdd;
        this.met = new double[bdd.size()];
        this.passing = new double[bdd.size()];
        Arrays.fill(met, Double.NaN);
        met[Bdd.FALSE] = 0;
        met[Bdd.TRUE] = 1;
    }

    /// Adds what each open variable matters to one function.
    void add(int function, byte[] known, double[] influence) {
        count = 0;
        weigh(function, known);
        passing[function] = 1;
        // children were finished before parents
        for (int i = count - 1; i >= 0; i--) {
            int node = order[i];
            int variable = bdd.variableOf(node);
            double share = passing[node];
            if (known[variable] == Walker.OPEN) {
                double moved = share * Math.abs(met[bdd.high(node)] - met[bdd.low(node)]);
                influence[variable] += Math.max(moved, Double.MIN_NORMAL);
                passing[bdd.low(node)] += share / 2;
                passing[bdd.high(node)] += share / 2;
            } else {
                passing[known[variable] == 1 ? bdd.high(node) : bdd.low(node)] += share;
            }
        }
        for (int i = 0; i < count; i++) {
            met[order[i]] = Double.NaN;
            passing[order[i]] = 0;
        }
        passing[Bdd.FALSE] = 0;
        passing[Bdd.TRUE] = 0;
    }

    private double weigh(int node, byte[] known) {
        if (!Double.isNaN(met[node])) {
            return met[node];
        }
        byte value = known[bdd.variableOf(node)];
        double share = value == Walker.OPEN
                ? (weigh(bdd.low(node), known) + weigh(bdd.high(node), known)) / 2
                : weigh(value == 1 ? bdd.high(node) : bdd.low(node), known);
        met[node] = share;
        if (count == order.length) {
            order = Arrays.copyOf(order, count * 2);
        }
        order[count++] = node;
        return share;
    }
}
