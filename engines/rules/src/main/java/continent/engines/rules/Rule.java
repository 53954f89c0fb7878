package continent.engines.rules;

import java.util.List;

/// One way to a conclusion: where `when` is met and no exception is, the conclusion is met. A conclusion without any
/// rule in force that leads to it is not met.
///
/// @param inForce when this wording is part of the rules: outside it the rule takes no part
/// @param applies from when (and until when) the conclusion has effect; a rule in force may not apply yet
/// @param cites   at least one
/// @param remark  how it is read, and other sources: those that it names and those of the parameters that it uses
public record Rule(
        String id,
        String concludes,
        Condition when,
        List<Exemption> unless,
        Period inForce,
        Period applies,
        List<String> cites,
        Remark remark) {

    public Rule {
        unless = List.copyOf(unless);
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " cites nothing");
        }
    }

    /// An exception to a rule, with a citation of its own.
    public record Exemption(String id, Condition when, List<String> cites) {
        public Exemption {
            cites = List.copyOf(cites);
        }
    }
}
