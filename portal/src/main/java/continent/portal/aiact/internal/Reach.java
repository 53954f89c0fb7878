package continent.portal.aiact.internal;

import continent.engines.rules.Conclusion;
import continent.engines.rules.Condition;
import continent.engines.rules.Rule;
import continent.engines.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many conclusions each fact may bear on, through others too. What bears on nearly everything tells little about
/// any one of them.
final class Reach {

    private final RuleSet rules;
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final int conclusions;

    Reach(RuleSet rules) {
        this.rules = rules;
        this.conclusions = rules.conclusions().size();
        for (Conclusion conclusion : rules.conclusions()) {
            facts(conclusion.id()).forEach(fact -> counts.merge(fact, 1, Integer::sum));
        }
    }

    private Set<String> facts(String conclusion) {
        var ready = below.get(conclusion);
        if (ready != null) {
            return ready;
        }
        var facts = new HashSet<String>();
        for (Rule rule : rules.rulesFor(conclusion)) {
            var conditions = new ArrayList<>(List.of(rule.when()));
            rule.unless().forEach(exemption -> conditions.add(exemption.when()));
            for (Condition condition : conditions) {
                condition.checks().forEach(check -> facts.add(check.fact()));
                condition.conclusions().forEach(one -> facts.addAll(facts(one)));
            }
        }
        below.put(conclusion, facts);
        return facts;
    }

    int of(String fact) {
        return counts.getOrDefault(fact, 0);
    }

    boolean isEverywhere(String fact) {
        return of(fact) * 2 > conclusions;
    }
}
