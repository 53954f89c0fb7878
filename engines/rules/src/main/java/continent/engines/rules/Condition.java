package continent.engines.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a rule asks for. An empty [All] is always met, an empty [Any] never.
public sealed interface Condition {

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Checked(Check check) implements Condition {}

    /// Another conclusion is met.
    record Concluded(String conclusion) implements Condition {}

    /// The checks in it, in the order of the text.
    default Set<Check> checks() {
        var checks = new LinkedHashSet<Check>();
        collect(this, checks, new LinkedHashSet<>());
        return checks;
    }

    /// The conclusions that it rests on directly.
    default Set<String> conclusions() {
        var conclusions = new LinkedHashSet<String>();
        collect(this, new LinkedHashSet<>(), conclusions);
        return conclusions;
    }

    private static void collect(Condition condition, Set<Check> checks, Set<String> conclusions) {
        switch (condition) {
            case All(List<Condition> parts) -> parts.forEach(part -> collect(part, checks, conclusions));
            case Any(List<Condition> parts) -> parts.forEach(part -> collect(part, checks, conclusions));
            case Not(Condition part) -> collect(part, checks, conclusions);
            case Checked(Check check) -> checks.add(check);
            case Concluded(String conclusion) -> conclusions.add(conclusion);
        }
    }
}
