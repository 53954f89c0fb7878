package continent.engines.rules;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A rule set, made ready to answer for one date. Immutable and safe for any number of threads.
public final class Decider {

    public static final int NODES_MAX = 1_000_000;

    /// Something that can be decided.
    ///
    /// @param function true where it is met
    /// @param allowed  true where the constraints on its facts hold
    record Goal(int function, int allowed) {}

    private final RuleSet rules;
    private final LocalDate asOf;
    private final Map<String, List<Rule>> inForce;
    private final Bdd bdd;
    private final Atoms atoms;
    private final Components components;
    private final Map<String, Goal> conclusions = new LinkedHashMap<>();
    private final Map<Check, Goal> checks = new LinkedHashMap<>();
    private final Map<String, Set<String>> supports = new LinkedHashMap<>();

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
            return Result.ok(decider);
        } catch (Bdd.TooLarge e) {
            return Result.refused(
                    Refusal.of("too-large", "the rules are too large at " + at + ": " + e.getMessage(), at));
        }
    }

    private Goal goal(int function, Set<String> facts) {
        return new Goal(function, components.around(facts));
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
        byte[] assignment = Walker.open(atoms.count());
        for (var entry : facts.entrySet()) {
            if (rules.fact(entry.getKey()).isEmpty()) {
                throw new IllegalArgumentException("unknown fact " + entry.getKey());
            }
            atoms.assign(entry.getKey(), entry.getValue(), assignment);
        }
        var walker = new Walker(bdd);
        var contradiction = components.contradiction(facts, assignment, walker);
        return contradiction.isPresent()
                ? Result.refused(contradiction.get())
                : Result.ok(new Answers(this, new LinkedHashMap<>(facts), assignment, walker));
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
