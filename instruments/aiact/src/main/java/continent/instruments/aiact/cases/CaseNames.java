package continent.instruments.aiact.cases;

import continent.engines.rules.Conclusion;
import continent.engines.rules.Fact;
import continent.engines.rules.RuleSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// The names that a case may use: those that the rules know.
///
/// @param facts       by id
/// @param conclusions by id, obligations aside
/// @param duties      as `role/unit`
record CaseNames(Set<String> facts, Set<String> conclusions, Set<String> duties) {

    private static final String OBLIGATION = "obligation";

    static CaseNames of(RuleSet rules) {
        var facts = new LinkedHashSet<String>();
        rules.facts().stream().map(Fact::id).forEach(facts::add);
        var conclusions = new LinkedHashSet<String>();
        var duties = new LinkedHashSet<String>();
        for (Conclusion conclusion : rules.conclusions()) {
            if (conclusion.group().equals(OBLIGATION)) {
                duties.add(duty(conclusion.id()));
            } else {
                conclusions.add(conclusion.id());
            }
        }
        return new CaseNames(facts, conclusions, duties);
    }

    /// `provider/art_16` for the conclusion on that obligation, whose id begins with a word for all of them.
    private static String duty(String conclusion) {
        return conclusion.substring(conclusion.indexOf('.') + 1).replaceFirst("\\.", "/");
    }

    /// Whether a name stands for at least one obligation.
    boolean hasDuty(String name) {
        return duties.stream().anyMatch(duty -> covers(name, duty));
    }

    Collection<String> names() {
        var names = new LinkedHashSet<>(conclusions);
        names.addAll(duties);
        return names;
    }

    /// Whether an obligation lies at or below a name: `deployer/art_26` covers `deployer/art_26_7`, not
    /// `deployer/art_27`.
    static boolean covers(String name, String duty) {
        return duty.equals(name) || duty.startsWith(name + "_");
    }
}
