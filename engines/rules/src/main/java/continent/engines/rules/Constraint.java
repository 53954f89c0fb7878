package continent.engines.rules;

import java.util.List;

/// What always holds between facts, such as "remote identification implies biometrics".
///
/// @param holds a condition on facts alone
public record Constraint(String id, Condition holds, List<String> cites) {
    public Constraint {
        cites = List.copyOf(cites);
    }
}
