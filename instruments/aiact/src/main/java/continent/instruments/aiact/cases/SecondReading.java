package continent.instruments.aiact.cases;

import continent.engines.rules.Conclusion;
import continent.engines.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a second reader may see of cases: the facts with their meaning, the dates, and the names of what is to be
/// judged,
/// but neither results nor reasons. Titles and boundaries may give a result away and are left out.
public final class SecondReading {

    private final List<WorkedCase> cases;
    private final RuleSet rules;
    private final Map<String, Object> usual;

    public SecondReading(List<WorkedCase> cases, RuleSet rules) {
        this.cases = List.copyOf(cases);
        this.rules = rules;
        this.usual = usual(cases);
    }

    /// One object with the meaning of facts and conclusions and with the usual answers, then one a case.
    public List<Map<String, @Nullable Object>> lines() {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        lines.add(key());
        cases.forEach(one -> lines.add(line(one)));
        return lines;
    }

    private Map<String, @Nullable Object> key() {
        var facts = new LinkedHashMap<String, String>();
        rules.facts().forEach(fact -> facts.put(fact.id(), fact.texts().getOrDefault("en", "")));
        var conclusions = new LinkedHashMap<String, String>();
        for (Conclusion conclusion : rules.conclusions()) {
            conclusions.put(conclusion.id(), conclusion.texts().getOrDefault("en", ""));
        }
        var key = new LinkedHashMap<String, @Nullable Object>();
        key.put(
                "read",
                "Judge each name under 'judge' as true, false or unknown on the date, by the text of the Act alone; each"
                        + " obligation as owed, not owed or unknown (a unit stands for its parts); give for each of"
                        + " 'judgeDays' the day from which it applies. A fact that is neither in the case nor usual, or"
                        + " that stands under 'notKnown', is not known.");
        key.put("facts", facts);
        key.put("usual", usual);
        key.put("conclusions", conclusions);
        return key;
    }

    private Map<String, @Nullable Object> line(WorkedCase one) {
        var special = new LinkedHashMap<String, Object>();
        one.facts().forEach((fact, value) -> {
            if (!value.equals(usual.get(fact))) {
                special.put(fact, value);
            }
        });
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("id", one.id());
        line.put("like", one.like());
        line.put("asOf", one.asOf().toString());
        line.put("description", one.description());
        line.put("facts", special);
        line.put(
                "notKnown",
                usual.keySet().stream()
                        .filter(fact -> !one.facts().containsKey(fact))
                        .toList());
        line.put("judge", one.expect().keySet().stream().sorted().toList());
        var duties = new LinkedHashSet<>(one.obligations().includes());
        duties.addAll(one.obligations().excludes());
        duties.addAll(one.obligations().open());
        line.put("judgeObligations", duties.stream().sorted().toList());
        line.put("judgeDays", one.appliesFrom().keySet().stream().sorted().toList());
        return line;
    }

    /// The answers that more than half of the cases share.
    private static Map<String, Object> usual(List<WorkedCase> cases) {
        var counts = new TreeMap<String, Map<Object, Integer>>();
        for (WorkedCase one : cases) {
            one.facts()
                    .forEach((fact, value) -> counts.computeIfAbsent(fact, _ -> new LinkedHashMap<>())
                            .merge(value, 1, Integer::sum));
        }
        var usual = new LinkedHashMap<String, Object>();
        counts.forEach((fact, values) -> values.forEach((value, count) -> {
            if (count * 2 > cases.size()) {
                usual.put(fact, value);
            }
        }));
        return usual;
    }
}
