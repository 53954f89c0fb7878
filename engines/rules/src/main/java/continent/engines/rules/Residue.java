package continent.engines.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The missing facts that Kleene's tables still ask for where the exact result is settled. A fact that is asked for in
/// several
/// places is one on which the ways to the conclusion part, so it comes first.
final class Residue {

    private final Answers answers;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    Residue(Answers answers) {
        this.answers = answers;
    }

    List<String> facts(String conclusion) {
        rules(conclusion);
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void rules(String conclusion) {
        if (!done.add(conclusion)) {
            return;
        }
        for (Rule rule : answers.decider().inForce(conclusion)) {
            if (answers.kleene(rule) == Truth.UNKNOWN) {
                collect(rule.when());
                rule.unless().forEach(exemption -> collect(exemption.when()));
            }
        }
    }

    private void collect(Condition condition) {
        if (answers.kleene(condition) != Truth.UNKNOWN) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(this::collect);
            case Condition.Any(List<Condition> parts) -> parts.forEach(this::collect);
            case Condition.Not(Condition part) -> collect(part);
            case Condition.Checked(Check check) -> counts.merge(check.fact(), 1, Integer::sum);
            case Condition.Concluded(String below) -> rules(below);
        }
    }
}
