package continent.instruments.aiact.triage;

import continent.content.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns confirmed and rejected suggestions into facts with which the checker goes on.
public final class SuggestedFacts {

    private static final String FILE = "ai-act/triage/facts.yaml";

    private final Map<String, Stated> stated;

    /// @param confirmed facts as `fact=value`
    private record Stated(String unit, List<String> confirmed, List<String> rejected) {}

    private SuggestedFacts(List<Stated> all) {
        stated = new LinkedHashMap<>();
        all.forEach(one -> stated.put(one.unit(), one));
    }

    public static SuggestedFacts shipped() {
        var file = Fields.of(FILE);
        file.source();
        var all = file.entries(
                "units",
                fields -> new Stated(fields.text("unit"), fields.texts("confirmed"), fields.texts("rejected")));
        file.complete();
        return new SuggestedFacts(all);
    }

    /// The facts by id, with `yes`, `no` or an option's id; what is confirmed counts before what is rejected.
    ///
    /// @param answers whether a unit was confirmed; units that say nothing of facts are passed over
    public Map<String, String> of(Map<String, Boolean> answers) {
        var facts = new LinkedHashMap<String, String>();
        answers.forEach((unit, yes) -> {
            if (yes) {
                nearest(unit).ifPresent(found -> found.confirmed().forEach(fact -> put(facts, fact)));
            }
        });
        answers.forEach((unit, yes) -> {
            if (!yes) {
                nearest(unit).ifPresent(found -> found.rejected().forEach(fact -> put(facts, fact)));
            }
        });
        return facts;
    }

    private static void put(Map<String, String> facts, String fact) {
        int equals = fact.indexOf('=');
        facts.putIfAbsent(fact.substring(0, equals), fact.substring(equals + 1));
    }

    private Optional<Stated> nearest(String unit) {
        String at = unit;
        while (!stated.containsKey(at)) {
            int end = at.lastIndexOf('_');
            if (end < 0) {
                return Optional.empty();
            }
            at = at.substring(0, end);
        }
        return Optional.ofNullable(stated.get(at));
    }
}
