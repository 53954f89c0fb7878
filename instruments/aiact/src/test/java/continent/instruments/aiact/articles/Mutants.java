package continent.instruments.aiact.articles;

import continent.engines.rules.Condition;
import continent.engines.rules.Period;
import continent.engines.rules.Rule;
import continent.engines.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every change to one rule that a test has to notice: the opposite of it, and each of its dates a day earlier and
/// later.
final class Mutants {

    /// A changed rule in place of the one with its id.
    record Mutant(String change, Rule rule) {

        RuleSet in(RuleSet rules) {
            return RuleSet.of(new RuleSet.Parts(
                            rules.facts(),
                            rules.constraints(),
                            rules.conclusions(),
                            rules.rules().stream()
                                    .map(other -> other.id().equals(rule.id()) ? rule : other)
                                    .toList()))
                    .orThrow();
        }

        @Override
        public String toString() {
            return rule.id() + ": " + change;
        }
    }

    private Mutants() {}

    static List<Mutant> of(Rule rule) {
        var mutants = new ArrayList<Mutant>();
        mutants.add(new Mutant("negated", negated(rule)));
        LocalDate from = rule.inForce().from();
        LocalDate to = rule.inForce().to();
        LocalDate applies = rule.applies().from();
        LocalDate until = rule.applies().to();
        for (int days : new int[] {-1, 1}) {
            String by = days < 0 ? " a day earlier" : " a day later";
            if (from != null) {
                mutants.add(new Mutant("in force" + by, dated(rule, period(from.plusDays(days), to), rule.applies())));
            }
            if (to != null) {
                mutants.add(new Mutant("repealed" + by, dated(rule, period(from, to.plusDays(days)), rule.applies())));
            }
            if (applies != null) {
                mutants.add(
                        new Mutant("applies" + by, dated(rule, rule.inForce(), period(applies.plusDays(days), until))));
            }
        }
        return mutants;
    }

    private static Rule negated(Rule rule) {
        var parts = new ArrayList<Condition>(List.of(rule.when()));
        rule.unless().forEach(one -> parts.add(new Condition.Not(one.when())));
        return new Rule(
                rule.id(),
                rule.concludes(),
                new Condition.Not(new Condition.All(parts)),
                List.of(),
                rule.inForce(),
                rule.applies(),
                rule.cites(),
                rule.remark());
    }

    private static Rule dated(Rule rule, Period inForce, Period applies) {
        return new Rule(
                rule.id(), rule.concludes(), rule.when(), rule.unless(), inForce, applies, rule.cites(), rule.remark());
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(from, to);
    }
}
