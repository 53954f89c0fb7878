package continent.engines.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Yes-or-no facts whose "no" answers others too: "is it in any of these areas?" stands before each of the areas. Read
/// off the constraints once.
final class Gates {

    private final Map<String, List<String>> behind = new HashMap<>();

    Gates(Decider decider) {
        var atoms = decider.atoms();
        var facts = decider.rules().facts().stream()
                .map(Fact::id)
                .filter(fact -> atoms.of(fact).size() == 1)
                .toList();
        for (String gate : facts) {
            atoms.layout(gate).cases().stream()
                    .filter(one -> one.value() instanceof Value.Bool(boolean yes) && !yes)
                    .map(one -> decider.consequences(gate, one))
                    .filter(follows -> follows.length > 0)
                    .forEach(follows -> behind.put(gate, answered(gate, follows, facts, atoms)));
        }
    }

    private static List<String> answered(String gate, byte[] follows, List<String> facts, Atoms atoms) {
        var found = new ArrayList<String>();
        for (String fact : facts) {
            var layout = atoms.layout(fact);
            boolean yesOrNo = layout.cases().stream().anyMatch(one -> one.value() instanceof Value.Bool);
            if (!fact.equals(gate) && yesOrNo && follows[layout.first()] == 0) {
                found.add(fact);
            }
        }
        return found;
    }

    /// What a "no" to this fact answers with "no".
    List<String> behind(String gate) {
        return behind.getOrDefault(gate, List.of());
    }
}
