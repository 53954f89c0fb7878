package continent.instruments.aiact.articles;

import continent.engines.rules.Conclusion;
import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.cases.WorkedCase;
import continent.instruments.aiact.cases.WorkedCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the worked cases say, one conclusion at a time.
final class CaseExpectations {

    private final RuleSet rules;

    CaseExpectations(RuleSet rules) {
        this.rules = rules;
    }

    List<Expectation> all() {
        var all = new ArrayList<Expectation>();
        for (WorkedCase one : WorkedCases.shipped(rules).all()) {
            one.expect().forEach((conclusion, truth) -> all.add(of(one, conclusion, truth)));
            one.obligations()
                    .excludes()
                    .forEach(name -> obligations(name).forEach(id -> all.add(of(one, id, Truth.NOT_MET))));
            one.obligations().includes().forEach(name -> only(one, name, Truth.MET, all));
            one.obligations().open().forEach(name -> only(one, name, Truth.UNKNOWN, all));
        }
        return all;
    }

    /// A unit that stands for several obligations says that one of them is there, not which.
    private void only(WorkedCase one, String name, Truth truth, List<Expectation> all) {
        var below = obligations(name);
        if (below.size() == 1) {
            all.add(of(one, below.getFirst(), truth));
        }
    }

    private List<String> obligations(String name) {
        String[] parts = name.split("/", 2);
        String id = "obligation." + parts[0] + "." + parts[1];
        return rules.conclusions().stream()
                .map(Conclusion::id)
                .filter(other -> other.equals(id) || other.startsWith(id + "_"))
                .toList();
    }

    private static Expectation of(WorkedCase one, String conclusion, Truth truth) {
        String[] parts = conclusion.split("\\.", 3);
        String unit = parts.length == 3 ? parts[1] + "/" + parts[2] : conclusion;
        LocalDate from = one.appliesFrom().get(conclusion);
        if (from == null && truth == Truth.MET) {
            from = one.appliesFrom().get(unit);
        }
        return new Expectation("case " + one.id(), one.facts(), one.asOf(), conclusion, truth, from, null);
    }
}
