package continent.engines.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Explains what is known of facts that were not given: step by step from one constraint each where that works, else by
/// all constraints of the group together.
final class Inference {

    private record Step(Truth result, Constraint constraint) {}

    private final Answers answers;
    private final Map<Check, Step> steps = new LinkedHashMap<>();

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
                steps.put(check, new Step(result, constraint));
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

    Proof leaf(Check check) {
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
        for (Check step : steps.keySet()) {
            if (step.equals(other)) {
                return true;
            }
            if (step.equals(check)) {
                return false;
            }
        }
        return false;
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
