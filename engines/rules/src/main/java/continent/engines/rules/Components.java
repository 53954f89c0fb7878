package continent.engines.rules;

import continent.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Groups of facts that constraints tie together. What is possible in one group says nothing about another, so an
/// answer
/// needs only the groups that its facts belong to.
final class Components {

    /// @param variables those of its facts, ascending
    @SuppressWarnings("ArrayRecordComponent") // compared by identity only
    private record Group(Set<String> facts, List<Held> constraints, int allowed, int[] variables) {}

    /// @param fact one of its facts: all of them are in one group, so one tells which
    private record Held(Constraint constraint, int function, String fact) {}

    private final Bdd bdd;
    private final Atoms atoms;
    private final Map<String, Group> byFact = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Group[] byVariable;
    private final List<Held> held = new ArrayList<>();

    Components(RuleSet rules, Atoms atoms, Bdd bdd) {
        this.bdd = bdd;
        this.atoms = atoms;
        this.byVariable = new Group[atoms.count()];
        rules.constraints().forEach(constraint -> {
            constraint.holds().checks().stream()
                    .findFirst()
                    .ifPresent(check -> held.add(new Held(constraint, function(constraint.holds()), check.fact())));
        });
        // Small groups first: what is built on the way to a large diagram is then small too.
        tied(rules).stream().sorted(Comparator.comparingInt(Set::size)).forEach(this::add);
    }

    /// The facts in their order, save that those of each group but the largest stand together, where the first of
    /// them stands. What several groups allow is then about as large as their sum, not their product.
    static List<Fact> together(RuleSet rules) {
        var groups = tied(rules);
        int largest = groups.stream().mapToInt(Set::size).max().orElse(0);
        var order = new LinkedHashSet<String>();
        var byFact = new HashMap<String, Set<String>>();
        groups.forEach(group -> group.forEach(fact -> byFact.put(fact, group)));
        for (Fact fact : rules.facts()) {
            var group = Objects.requireNonNull(byFact.get(fact.id()));
            order.addAll(group.size() == largest ? Set.of(fact.id()) : group);
        }
        return order.stream().map(fact -> rules.fact(fact).orElseThrow()).toList();
    }

    private static Collection<Set<String>> tied(RuleSet rules) {
        var parents = new LinkedHashMap<String, String>();
        rules.facts().forEach(fact -> parents.put(fact.id(), fact.id()));
        for (Constraint constraint : rules.constraints()) {
            String first = null;
            for (Check check : constraint.holds().checks()) {
                first = first == null ? check.fact() : first;
                parents.put(root(parents, check.fact()), root(parents, first));
            }
        }
        var members = new LinkedHashMap<String, Set<String>>();
        parents.keySet()
                .forEach(fact -> members.computeIfAbsent(root(parents, fact), _ -> new LinkedHashSet<>())
                        .add(fact));
        return members.values();
    }

    private static String root(Map<String, String> parents, String fact) {
        String at = fact;
        while (true) {
            String above = Objects.requireNonNull(parents.get(at));
            if (above.equals(at)) {
                return at;
            }
            at = above;
        }
    }

    private void add(Set<String> facts) {
        var own = held.stream().filter(one -> facts.contains(one.fact())).toList();
        int allowed = Bdd.TRUE;
        for (String fact : facts) {
            allowed = bdd.and(allowed, atoms.possible(fact));
        }
        for (Held one : own) {
            allowed = bdd.and(allowed, one.function());
        }
        int[] variables = facts.stream().flatMapToInt(atoms::variables).sorted().toArray();
        var group = new Group(facts, own, allowed, variables);
        groups.add(group);
        facts.forEach(fact -> byFact.put(fact, group));
        for (int variable : variables) {
            byVariable[variable] = group;
        }
    }

    private int function(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                int all = Bdd.TRUE;
                for (Condition part : parts) {
                    all = bdd.and(all, function(part));
                }
                yield all;
            }
            case Condition.Any(List<Condition> parts) -> {
                int any = Bdd.FALSE;
                for (Condition part : parts) {
                    any = bdd.or(any, function(part));
                }
                yield any;
            }
            case Condition.Not(Condition part) -> bdd.not(function(part));
            case Condition.Checked(Check check) -> atoms.function(check);
            case Condition.Concluded(String conclusion) ->
                throw new IllegalArgumentException("a constraint rests on " + conclusion);
        };
    }

    boolean isImpossible() {
        return groups.stream().anyMatch(group -> group.allowed() == Bdd.FALSE);
    }

    /// The diagrams of the groups of these facts, without those that allow everything.
    int[] around(Collection<String> facts) {
        return facts.stream()
                .mapToInt(fact -> group(fact).allowed())
                .filter(allowed -> allowed != Bdd.TRUE)
                .distinct()
                .sorted()
                .toArray();
    }

    /// Writes into an assignment what follows in each group of which something is known.
    ///
    /// @return false where a group is impossible
    boolean close(byte[] assignment, Closure closure) {
        for (Group group : groups) {
            if (group.allowed() != Bdd.TRUE
                    && isKnown(group, assignment)
                    && !closure.close(group.allowed(), group.variables(), assignment)) {
                return false;
            }
        }
        return true;
    }

    /// Writes what always holds.
    void closeAll(byte[] assignment, Closure closure) {
        groups.stream()
                .filter(group -> group.allowed() != Bdd.TRUE)
                .forEach(group -> closure.close(group.allowed(), group.variables(), assignment));
    }

    private static boolean isKnown(Group group, byte[] assignment) {
        for (int variable : group.variables()) {
            if (assignment[variable] != Walker.OPEN) {
                return true;
            }
        }
        return false;
    }

    /// Gives every variable that is still open a value that is allowed, no rather than yes.
    void complete(byte[] assignment, Walker walker) {
        groups.forEach(group -> walker.complete(group.allowed(), assignment));
        for (int variable = 0; variable < assignment.length; variable++) {
            if (assignment[variable] == Walker.OPEN) {
                assignment[variable] = 0;
            }
        }
    }

    /// Closes the group of one variable.
    boolean close(int variable, byte[] assignment, Closure closure) {
        Group group = byVariable[variable];
        return group.allowed() == Bdd.TRUE || closure.close(group.allowed(), group.variables(), assignment);
    }

    private Group group(String fact) {
        return Objects.requireNonNull(byFact.get(fact), fact);
    }

    List<Constraint> constraints(String fact) {
        return group(fact).constraints().stream().map(Held::constraint).toList();
    }

    Set<String> facts(String fact) {
        return group(fact).facts();
    }

    /// A smallest set of facts that can't hold together, and the constraint that says so.
    Optional<Refusal> contradiction(Map<String, Value> facts, byte[] assignment, Walker walker) {
        for (Group group : groups) {
            if (!walker.isPossible(group.allowed(), assignment)) {
                return Optional.of(refusal(group, facts, assignment.clone(), walker));
            }
        }
        return Optional.empty();
    }

    private Refusal refusal(Group group, Map<String, Value> facts, byte[] assignment, Walker walker) {
        var needed = new ArrayList<>(facts.keySet());
        needed.retainAll(group.facts());
        for (String fact : List.copyOf(needed)) {
            byte[] without = assignment.clone();
            atoms.forget(fact, without);
            if (!walker.isPossible(group.allowed(), without)) {
                atoms.forget(fact, assignment);
                needed.remove(fact);
            }
        }
        String names = String.join(
                " and ",
                needed.stream()
                        .map(fact -> "'" + fact + "' = "
                                + Objects.requireNonNull(facts.get(fact)).plain())
                        .toList());
        String because = group.constraints().stream()
                .filter(one -> !walker.isPossible(one.function(), assignment))
                .findFirst()
                .map(one -> " (" + one.constraint().id() + ")")
                .orElse("");
        return Refusal.of(
                "contradictory-facts", "these facts contradict each other: " + names + because, needed.getFirst());
    }
}
