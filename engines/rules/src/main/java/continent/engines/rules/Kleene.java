package continent.engines.rules;

import java.util.List;
import java.util.function.Function;

/// Kleene's strong three-valued logic (1938) over conditions. Stops at the part that decides.
final class Kleene {

    private Kleene() {}

    static Truth value(
            Condition condition, Function<Check, Truth> checks, Function<? super String, Truth> conclusions) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> decided(parts, Truth.NOT_MET, checks, conclusions);
            case Condition.Any(List<Condition> parts) -> decided(parts, Truth.MET, checks, conclusions);
            case Condition.Not(Condition part) ->
                value(part, checks, conclusions).negated();
            case Condition.Checked(Check check) -> checks.apply(check);
            case Condition.Concluded(String conclusion) -> conclusions.apply(conclusion);
        };
    }

    /// One part with the deciding result decides; else one that is unknown leaves it open.
    private static Truth decided(
            List<Condition> parts,
            Truth deciding,
            Function<Check, Truth> checks,
            Function<? super String, Truth> conclusions) {
        Truth result = deciding.negated();
        for (Condition part : parts) {
            Truth truth = value(part, checks, conclusions);
            if (truth == deciding) {
                return deciding;
            }
            if (truth == Truth.UNKNOWN) {
                result = Truth.UNKNOWN;
            }
        }
        return result;
    }

    static Truth value(Rule rule, Function<Check, Truth> checks, Function<? super String, Truth> conclusions) {
        Truth result = value(rule.when(), checks, conclusions);
        for (Rule.Exemption exemption : rule.unless()) {
            if (result == Truth.NOT_MET) {
                return Truth.NOT_MET;
            }
            switch (value(exemption.when(), checks, conclusions)) {
                case MET -> {
                    return Truth.NOT_MET;
                }
                case UNKNOWN -> result = Truth.UNKNOWN;
                case NOT_MET -> {}
            }
        }
        return result;
    }
}
