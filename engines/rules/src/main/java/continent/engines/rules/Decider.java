package continent.engines.rules;

import continent.kernel.Once;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A rule set, made ready to answer for one date. Immutable and safe for any number of threads.
public final class Decider {

    public static final int NODES_MAX = 1_000_000;

    /// Something that can be decided.
    ///
    /// @param function true where it is met
    /// @param groups   the constraints on its facts, one diagram a group
    /// @param mask     a bit for each variable that the function depends on
    @SuppressWarnings("ArrayRecordComponent") // compared by identity only
    record Goal(int function, int[] groups, long[] mask) {}

    private final RuleSet rules;
    private final LocalDate asOf;
    private final Map<String, List<Rule>> inForce;
    private final Bdd bdd;
    private final Atoms atoms;
    private final Components components;
    private final Map<String, Goal> conclusions = new LinkedHashMap<>();
    private final Map<Check, Goal> checks = new LinkedHashMap<>();
    private final Map<String, Set<String>> supports = new LinkedHashMap<>();
    private final Map<Atoms.Case, byte[]> byCase = new ConcurrentHashMap<>();
    private final byte[] baseline;
    private final AtomicReferenceArray<byte[]> byValue;
    private final Queue<Scratch> free = new ConcurrentLinkedQueue<>();
    private final Supplier<Gates> gates = Once.of(() -> new Gates(this));

    private Decider(RuleSet rules, LocalDate asOf, int nodesMax) {
        this.rules = rules;
        this.asOf = asOf;
        this.inForce = rules.rules().stream()
                .filter(rule -> rule.inForce().contains(asOf))
                .collect(Collectors.groupingBy(Rule::concludes));
        this.bdd = new Bdd(nodesMax);
        var mentioned = new LinkedHashSet<Check>();
        rules.rules().forEach(rule -> {
            mentioned.addAll(rule.when().checks());
            rule.unless().forEach(exemption -> mentioned.addAll(exemption.when().checks()));
        });
        rules.constraints()
                .forEach(constraint -> mentioned.addAll(constraint.holds().checks()));
        this.atoms = new Atoms(bdd, Components.together(rules), mentioned);
        this.components = new Components(rules, atoms, bdd);
        this.baseline = Walker.open(atoms.count());
        this.byValue = new AtomicReferenceArray<>(2 * atoms.count());
        mentioned.forEach(check -> checks.put(check, goal(atoms.function(check), Set.of(check.fact()))));
    }

    /// Builds the diagrams for a date. Refused where the rule set is contradictory in itself, or larger than the cap.
    public static Result<Decider> of(RuleSet rules, LocalDate asOf) {
        return of(rules, asOf, NODES_MAX);
    }

    static Result<Decider> of(RuleSet rules, LocalDate asOf, int nodesMax) {
        String at = "the constraints";
        try {
            var decider = new Decider(rules, asOf, nodesMax);
            if (decider.components.isImpossible()) {
                return Result.refused(Refusal.of("impossible", "no facts can satisfy all constraints"));
            }
            var functions = new LinkedHashMap<String, Integer>();
            for (Conclusion conclusion : rules.conclusions()) {
                at = conclusion.id();
                int function = decider.function(conclusion.id(), functions);
                var support = decider.support(conclusion.id());
                decider.conclusions.put(conclusion.id(), decider.goal(function, support));
            }
            decider.bdd.seal();
            decider.settle();
            return Result.ok(decider);
        } catch (Bdd.TooLarge e) {
            return Result.refused(
                    Refusal.of("too-large", "the rules are too large at " + at + ": " + e.getMessage(), at));
        }
    }

    private Goal goal(int function, Set<String> facts) {
        return new Goal(function, components.around(facts), mask(function));
    }

    private long[] mask(int function) {
        long[] mask = new long[atoms.count() / Long.SIZE + 1];
        var seen = new HashSet<Integer>();
        var waiting = new ArrayDeque<Integer>();
        waiting.push(function);
        while (!waiting.isEmpty()) {
            int node = waiting.pop();
            if (node > Bdd.TRUE && seen.add(node)) {
                int variable = bdd.variableOf(node);
                mask[variable / Long.SIZE] |= 1L << variable;
                waiting.push(bdd.low(node));
                waiting.push(bdd.high(node));
            }
        }
        return mask;
    }

    /// Works out what always holds.
    private void settle() {
        components.closeAll(baseline, new Closure(bdd, atoms.count()));
    }

    /// What follows from a value of a variable by itself, for all variables; empty where it is impossible. Worked out
    /// when
    /// first asked for.
    byte[] consequences(int variable, int value) {
        int at = 2 * variable + value;
        byte[] known = byValue.get(at);
        if (known == null) {
            byte[] closed = baseline.clone();
            closed[variable] = (byte) value;
            boolean possible = walk(scratch -> components.close(variable, closed, scratch.closure()));
            known = possible ? closed : new byte[0];
            byValue.set(at, known);
        }
        return known;
    }

    /// What a case of a fact says about all variables, by itself; empty where it is impossible.
    byte[] consequences(String fact, Atoms.Case one) {
        return byCase.computeIfAbsent(one, _ -> {
            var layout = atoms.layout(fact);
            byte[] closed = baseline.clone();
            layout.assign(one, closed);
            boolean possible = atoms.of(fact).isEmpty()
                    || walk(scratch -> components.close(layout.first(), closed, scratch.closure()));
            return possible ? closed : new byte[0];
        });
    }

    private int function(String conclusion, Map<String, Integer> done) {
        Integer known = done.get(conclusion);
        if (known != null) {
            return known;
        }
        int any = Bdd.FALSE;
        for (Rule rule : inForce(conclusion)) {
            int met = function(rule.when(), done);
            for (Rule.Exemption exemption : rule.unless()) {
                met = bdd.and(met, bdd.not(function(exemption.when(), done)));
            }
            any = bdd.or(any, met);
        }
        done.put(conclusion, any);
        return any;
    }

    private int function(Condition condition, Map<String, Integer> done) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                int all = Bdd.TRUE;
                for (Condition part : parts) {
                    all = bdd.and(all, function(part, done));
                }
                yield all;
            }
            case Condition.Any(List<Condition> parts) -> {
                int any = Bdd.FALSE;
                for (Condition part : parts) {
                    any = bdd.or(any, function(part, done));
                }
                yield any;
            }
            case Condition.Not(Condition part) -> bdd.not(function(part, done));
            case Condition.Checked(Check check) -> atoms.function(check);
            case Condition.Concluded(String conclusion) -> function(conclusion, done);
        };
    }

    /// The facts that a conclusion may rest on, also through others.
    Set<String> support(String conclusion) {
        Set<String> known = supports.get(conclusion);
        if (known != null) {
            return known;
        }
        var support = new HashSet<String>();
        for (Rule rule : inForce(conclusion)) {
            var conditions = new ArrayList<Condition>(List.of(rule.when()));
            rule.unless().forEach(exemption -> conditions.add(exemption.when()));
            for (Condition condition : conditions) {
                condition.checks().forEach(check -> support.add(check.fact()));
                condition.conclusions().forEach(below -> support.addAll(support(below)));
            }
        }
        supports.put(conclusion, support);
        return support;
    }

    /// Answers for what is known.
    ///
    /// @param facts values by fact; [FactReader] makes them from JSON
    /// @return refused where the facts contradict one another, naming a smallest set of facts that do
    public Result<Answers> decide(Map<String, Value> facts) {
        byte[] assignment = baseline.clone();
        for (var entry : facts.entrySet()) {
            if (rules.fact(entry.getKey()).isEmpty()) {
                throw new IllegalArgumentException("unknown fact " + entry.getKey());
            }
            atoms.assign(entry.getKey(), entry.getValue(), assignment);
        }
        if (walk(scratch -> components.close(assignment, scratch.closure()))) {
            return Result.ok(new Answers(this, new LinkedHashMap<>(facts), assignment));
        }
        return Result.refused(contradiction(facts));
    }

    private Refusal contradiction(Map<String, Value> facts) {
        byte[] given = Walker.open(atoms.count());
        facts.forEach((fact, value) -> atoms.assign(fact, value, given));
        return walk(scratch -> components.contradiction(facts, given, scratch.walker()))
                .orElseThrow();
    }

    List<Rule> inForce(String conclusion) {
        return inForce.getOrDefault(conclusion, List.of());
    }

    Goal of(String conclusion) {
        Goal goal = conclusions.get(conclusion);
        if (goal == null) {
            throw new IllegalArgumentException("unknown conclusion " + conclusion);
        }
        return goal;
    }

    Goal of(Check check) {
        Goal goal = checks.get(check);
        if (goal == null) {
            throw new IllegalArgumentException("no rule mentions " + check);
        }
        return goal;
    }

    /// Does work that needs room to walk in. Room is lent, so that there is as much as threads that walk at once.
    <T> T walk(Function<Scratch, T> work) {
        Scratch lent = free.poll();
        Scratch scratch = lent == null ? room() : lent;
        try {
            return work.apply(scratch);
        } finally {
            free.offer(scratch);
        }
    }

    private Scratch room() {
        var walker = new Walker(bdd);
        var closure = new Closure(bdd, atoms.count());
        var search = new Search(bdd, walker, components, closure, this::consequences);
        return new Scratch(walker, closure, new Influence(bdd), search);
    }

    Gates gates() {
        return gates.get();
    }

    Bdd bdd() {
        return bdd;
    }

    Atoms atoms() {
        return atoms;
    }

    Components components() {
        return components;
    }

    public RuleSet rules() {
        return rules;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// Nodes of all diagrams together, for measurements.
    public int nodes() {
        return bdd.size();
    }
}
