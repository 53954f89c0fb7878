package continent.portal.aiact.internal;

import continent.engines.rules.Check;
import continent.engines.rules.Condition;
import continent.engines.rules.Rule;
import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which missing answers an open conclusion waits for: those in the conditions of its rules that are still open, and in
/// the conclusions below them. The first of them in the order of questions is the one to ask.
final class Missing {

    private final RuleSet rules;
    private final Assessment assessment;
    private final List<String> questions;
    private final Map<String, Truth> truths = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    Missing(RuleSet rules, Assessment assessment) {
        this.rules = rules;
        this.assessment = assessment;
        this.questions =
                assessment.questions().stream().map(Assessment.Question::fact).toList();
        assessment.conclusions().forEach(one -> truths.put(one.id(), one.value()));
    }

    /// The question that settles it; nothing where it is settled.
    Optional<String> question(Assessment.Concluded one) {
        if (one.value().isSettled()) {
            return Optional.empty();
        }
        var missing = missing(one.id());
        return questions.stream().filter(missing::contains).findFirst();
    }

    private Set<String> missing(String conclusion) {
        var ready = known.get(conclusion);
        if (ready != null) {
            return ready;
        }
        var found = new LinkedHashSet<String>();
        for (Rule rule : rules.rulesFor(conclusion)) {
            if (rule.inForce().contains(assessment.asOf()) && value(rule.when()) != Truth.NOT_MET) {
                collect(rule.when(), found);
                rule.unless().forEach(exemption -> collect(exemption.when(), found));
            }
        }
        known.put(conclusion, found);
        return found;
    }

    private void collect(Condition condition, Set<String> found) {
        if (value(condition).isSettled()) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, found));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> collect(part, found));
            case Condition.Not(Condition part) -> collect(part, found);
            case Condition.Checked(Check check) -> found.add(check.fact());
            case Condition.Concluded(String below) -> found.addAll(missing(below));
        }
    }

    private Truth value(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                Truth.all(parts.stream().map(this::value).toList());
            case Condition.Any(List<Condition> parts) ->
                Truth.any(parts.stream().map(this::value).toList());
            case Condition.Not(Condition part) -> value(part).negated();
            case Condition.Checked(Check check) -> value(check);
            case Condition.Concluded(String below) -> truths.getOrDefault(below, Truth.UNKNOWN);
        };
    }

    private Truth value(Check check) {
        Object given = assessment.facts().get(check.fact());
        if (given == null) {
            return Truth.UNKNOWN;
        }
        String text = given.toString();
        return Truth.of(
                switch (check) {
                    case Check.IsTrue _ -> Boolean.TRUE.equals(given);
                    case Check.IsOneOf one -> one.options().contains(text);
                    case Check.Above above -> new BigDecimal(text).compareTo(above.bound()) > 0;
                    case Check.AtLeast least -> new BigDecimal(text).compareTo(least.bound()) >= 0;
                    case Check.From from -> !LocalDate.parse(text).isBefore(from.day());
                });
    }
}
