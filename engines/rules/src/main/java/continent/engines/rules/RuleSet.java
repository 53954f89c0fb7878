package continent.engines.rules;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A vocabulary, what always holds in it, and the rules, checked as a whole.
///
/// Made by [#of]: names are unique and known, conclusions don't rest on themselves, every conclusion has a rule.
public final class RuleSet {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Conclusion> conclusions = new LinkedHashMap<>();
    private final List<Constraint> constraints;
    private final List<Rule> rules;

    private RuleSet(Parts parts) {
        parts.facts().forEach(fact -> facts.put(fact.id(), fact));
        parts.conclusions().forEach(conclusion -> conclusions.put(conclusion.id(), conclusion));
        constraints = parts.constraints();
        rules = parts.rules();
    }

    /// What a rule set is made of, unchecked.
    public record Parts(
            List<Fact> facts, List<Constraint> constraints, List<Conclusion> conclusions, List<Rule> rules) {
        public Parts {
            facts = List.copyOf(facts);
            constraints = List.copyOf(constraints);
            conclusions = List.copyOf(conclusions);
            rules = List.copyOf(rules);
        }
    }

    public static Result<RuleSet> of(Parts parts) {
        var refusals = new ArrayList<Refusal>();
        names(parts, refusals);
        var set = new RuleSet(parts);
        for (Constraint constraint : parts.constraints()) {
            set.references(constraint.id(), constraint.holds(), refusals);
            if (!constraint.holds().conclusions().isEmpty()) {
                refusals.add(Refusal.of("constraint", "constraint " + constraint.id() + " rests on a conclusion"));
            }
        }
        for (Rule rule : parts.rules()) {
            set.references(rule.id(), rule.when(), refusals);
            rule.unless().forEach(exemption -> set.references(exemption.id(), exemption.when(), refusals));
            if (!set.conclusions.containsKey(rule.concludes())) {
                refusals.add(Refusal.of(
                        "unknown-conclusion",
                        "rule " + rule.id() + " concludes " + rule.concludes() + ", which is not declared"));
            }
        }
        set.conclusions.keySet().stream()
                .filter(id -> set.rulesFor(id).isEmpty())
                .forEach(id -> refusals.add(Refusal.of("no-rule", "no rule leads to the conclusion " + id)));
        if (refusals.isEmpty()) {
            set.circle().ifPresent(refusals::add);
        }
        return refusals.isEmpty() ? Result.ok(set) : Result.refused(refusals);
    }

    private static void names(Parts parts, List<Refusal> refusals) {
        var names = new HashSet<String>();
        var ids = new ArrayList<String>();
        parts.facts().forEach(fact -> ids.add(fact.id()));
        parts.conclusions().forEach(conclusion -> ids.add(conclusion.id()));
        parts.constraints().forEach(constraint -> ids.add("constraint " + constraint.id()));
        parts.rules().forEach(rule -> ids.add("rule " + rule.id()));
        ids.stream()
                .filter(id -> !names.add(id))
                .forEach(id -> refusals.add(Refusal.of("duplicate-name", "the name " + id + " is given twice")));
    }

    private void references(String where, Condition condition, List<Refusal> refusals) {
        for (Check check : condition.checks()) {
            if (!facts.containsKey(check.fact())) {
                refusals.add(Refusal.of("unknown-fact", where + " asks for the unknown fact " + check.fact()));
            }
        }
        for (String conclusion : condition.conclusions()) {
            if (!conclusions.containsKey(conclusion)) {
                refusals.add(Refusal.of("unknown-conclusion", where + " rests on the unknown " + conclusion));
            }
        }
    }

    private Optional<Refusal> circle() {
        var done = new HashSet<String>();
        for (String id : conclusions.keySet()) {
            if (isInCircle(id, new HashSet<>(), done)) {
                return Optional.of(Refusal.of("circular", "the conclusion " + id + " rests on itself"));
            }
        }
        return Optional.empty();
    }

    private boolean isInCircle(String id, Set<String> above, Set<String> done) {
        if (done.contains(id)) {
            return false;
        }
        if (!above.add(id)) {
            return true;
        }
        for (Rule rule : rulesFor(id)) {
            var below = new HashSet<>(rule.when().conclusions());
            rule.unless().forEach(exemption -> below.addAll(exemption.when().conclusions()));
            if (below.stream().anyMatch(next -> isInCircle(next, above, done))) {
                return true;
            }
        }
        above.remove(id);
        done.add(id);
        return false;
    }

    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions.values());
    }

    public Optional<Conclusion> conclusion(String id) {
        return Optional.ofNullable(conclusions.get(id));
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    public List<Rule> rules() {
        return rules;
    }

    public List<Rule> rulesFor(String conclusion) {
        return rules.stream()
                .filter(rule -> rule.concludes().equals(conclusion))
                .toList();
    }
}
