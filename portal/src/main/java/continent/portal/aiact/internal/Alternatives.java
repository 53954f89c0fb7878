package continent.portal.aiact.internal;

import continent.engines.rules.Check;
import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What a fact could be instead: every answer of a closed question; of a day or a number one value in each range that
/// the rules tell apart.
record Alternatives(RuleSet rules) {

    private static final BigDecimal CLEARLY_MORE = BigDecimal.valueOf(2);

    List<Object> of(Fact fact) {
        return switch (fact.type()) {
            case FactType.YesNo _ -> List.of(true, false);
            case FactType.Choice choice -> List.copyOf(choice.options());
            case FactType.Day _ -> days(fact);
            case FactType.Amount _ -> amounts(fact);
        };
    }

    /// Each day that a rule names, and the one before the first.
    private List<Object> days(Fact fact) {
        var days = new TreeSet<LocalDate>();
        for (Check check : checks(fact)) {
            if (check instanceof Check.From from) {
                days.add(from.day());
            }
        }
        var values = new ArrayList<Object>();
        if (!days.isEmpty()) {
            values.add(days.first().minusDays(1).toString());
        }
        days.forEach(day -> values.add(day.toString()));
        return values;
    }

    private List<Object> amounts(Fact fact) {
        var amounts = new TreeSet<BigDecimal>();
        for (Check check : checks(fact)) {
            switch (check) {
                case Check.Above above -> amounts.add(above.bound().multiply(CLEARLY_MORE));
                case Check.AtLeast least -> amounts.add(least.bound());
                case Check.From _, Check.IsOneOf _, Check.IsTrue _ -> {}
            }
        }
        return amounts.stream().map(amount -> (Object) amount.toString()).toList();
    }

    private List<Check> checks(Fact fact) {
        var checks = new ArrayList<Check>();
        rules.rules().forEach(rule -> {
            checks.addAll(rule.when().checks());
            rule.unless().forEach(exemption -> checks.addAll(exemption.when().checks()));
        });
        return checks.stream()
                .filter(check -> check.fact().equals(fact.id()))
                .distinct()
                .toList();
    }
}
