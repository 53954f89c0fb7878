package continent.engines.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Explains what is known of facts that were not given: step by step from one constraint each where that works, else by
/// all constraints of the group together.
final class Inference {

    /// @param number steps rest on those with lower numbers only
    private record Step(int number, Truth result, Constraint constraint) {}

    private final Answers answers;
    private final Map<Check, Step> steps = new HashMap<>();
    private final Map<Check, Proof> leaves = new HashMap<>();

    Inference(Answers answers) {
        this.answers = answers;
        var constraints = answers.decider().rules().constraints();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Constraint constraint : constraints) {
                changed |= step(constraint);
            }
        }
    }

    private boolean step(Constraint constraint) {
        boolean changed = false;
        for (Check check : constraint.holds().checks()) {
            if (known(check) != Truth.UNKNOWN || !answers.truth(check).isSettled()) {
                continue;
            }
            Truth result = answers.truth(check);
            if (value(constraint.holds(), Map.of(check, result.negated())) == Truth.NOT_MET) {
                steps.put(check, new Step(steps.size(), result, constraint));
                changed = true;
            }
        }
        return changed;
    }

    private Truth known(Check check) {
        Value value = answers.facts().get(check.fact());
        if (value != null) {
            return Truth.of(check.passes(value));
        }
        var step = steps.get(check);
        return step == null ? Truth.UNKNOWN : step.result();
    }

    private Truth value(Condition condition, Map<Check, Truth> assumed) {
        return Kleene.value(condition, check -> assumed.getOrDefault(check, known(check)), conclusion -> {
            throw new IllegalStateException("a constraint rests on " + conclusion);
        });
    }

    /// The proof of one check; the same one each time, since many steps rest on it.
    Proof leaf(Check check) {
        Proof known = leaves.get(check);
        if (known == null) {
            known = prove(check);
            leaves.put(check, known);
        }
        return known;
    }

    private Proof prove(Check check) {
        Value value = answers.facts().get(check.fact());
        if (value != null) {
            return new Proof.Given(check, value);
        }
        if (!answers.truth(check).isSettled()) {
            return new Proof.Missing(check);
        }
        var step = steps.get(check);
        if (step == null) {
            return entailed(check);
        }
        var premises = new ArrayList<Proof>();
        for (Check other : step.constraint().holds().checks()) {
            if (!other.equals(check) && known(other).isSettled() && isEarlier(other, check)) {
                premises.add(leaf(other));
            }
        }
        return new Proof.Follows(check, step.result(), step.constraint(), premises);
    }

    /// Steps rest on earlier steps only, so that no leaf explains itself.
    private boolean isEarlier(Check other, Check check) {
        if (answers.facts().containsKey(other.fact())) {
            return true;
        }
        var one = steps.get(other);
        var next = steps.get(check);
        return one != null && next != null && one.number() < next.number();
    }

    private Proof entailed(Check check) {
        var components = answers.decider().components();
        var rules = answers.decider().rules();
        var given = new HashMap<String, Value>();
        List<Fact> vocabulary = new ArrayList<>();
        for (String fact : components.facts(check.fact())) {
            vocabulary.add(rules.fact(fact).orElseThrow());
            Value value = answers.facts().get(fact);
            if (value != null) {
                given.put(fact, value);
            }
        }
        return new Proof.Entailed(check, answers.truth(check), vocabulary, components.constraints(check.fact()), given);
    }
}
