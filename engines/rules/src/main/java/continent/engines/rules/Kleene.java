package continent.engines.rules;

import java.util.List;
import java.util.function.Function;

/// Kleene's strong three-valued logic (1938) over conditions.
final class Kleene {

    private Kleene() {}

    static Truth value(
            Condition condition, Function<Check, Truth> checks, Function<? super String, Truth> conclusions) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                Truth.all(parts.stream()
                        .map(part -> value(part, checks, conclusions))
                        .toList());
            case Condition.Any(List<Condition> parts) ->
                Truth.any(parts.stream()
                        .map(part -> value(part, checks, conclusions))
                        .toList());
            case Condition.Not(Condition part) ->
                value(part, checks, conclusions).negated();
            case Condition.Checked(Check check) -> checks.apply(check);
            case Condition.Concluded(String conclusion) -> conclusions.apply(conclusion);
        };
    }

    static Truth value(Rule rule, Function<Check, Truth> checks, Function<? super String, Truth> conclusions) {
        Truth exceptions = Truth.any(rule.unless().stream()
                .map(exemption -> value(exemption.when(), checks, conclusions))
                .toList());
        return Truth.all(List.of(value(rule.when(), checks, conclusions), exceptions.negated()));
    }
}
