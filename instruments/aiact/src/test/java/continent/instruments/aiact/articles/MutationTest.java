package continent.instruments.aiact.articles;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Decider;
import continent.engines.rules.Rule;
import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.RowExpectations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every rule is held in place: its opposite, and each of its dates moved by a day, contradicts a row of a table or a
/// case.
class MutationTest {

    private static final RuleSet RULES = ActRules.shipped().rules();

    private final Map<String, List<Expectation>> byConclusion = Stream.of(
                    Tables.all().values().stream().flatMap(List::stream).toList(),
                    RowExpectations.all(RULES),
                    new CaseExpectations(RULES).all())
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Expectation::conclusion));

    @Test
    @Tag("long")
    void every_change_to_a_rule_contradicts_a_row_or_a_case() {
        var survivors = new ArrayList<String>();
        int all = 0;
        for (Rule rule : RULES.rules()) {
            var below = Judge.below(RULES, rule.concludes());
            for (Mutants.Mutant mutant : Mutants.of(rule)) {
                all++;
                if (killer(mutant, below).isEmpty()) {
                    survivors.add(mutant.toString());
                    System.out.println("not noticed: " + mutant);
                }
            }
        }
        System.out.println(
                all + " changes to " + RULES.rules().size() + " rules, " + survivors.size() + " not noticed");
        assertThat(survivors).isEmpty();
    }

    /// The first expectation on the rule's own conclusion that the change contradicts. Rows that say from when
    /// something
    /// applies see most, so they come first.
    private Optional<String> killer(Mutants.Mutant mutant, RuleSet below) {
        var changed = mutant.in(below);
        var deciders = new HashMap<List<Object>, Decider>();
        return byConclusion.getOrDefault(mutant.rule().concludes(), List.of()).stream()
                .sorted(Comparator.comparing(MutationTest::weight))
                .flatMap(one -> Judge.verdict(one, decider(changed, one.asOf(), deciders)).stream())
                .findFirst();
    }

    private static int weight(Expectation one) {
        return one.from() != null ? 0 : one.value() == Truth.MET ? 1 : 2;
    }

    /// Dates between which no wording changes share a decider.
    private static Decider decider(RuleSet rules, LocalDate asOf, Map<List<Object>, Decider> deciders) {
        var inForce = rules.rules().stream()
                .filter(rule -> rule.inForce().contains(asOf))
                .<Object>map(Rule::id)
                .toList();
        return deciders.computeIfAbsent(inForce, _ -> Decider.of(rules, asOf).orThrow());
    }
}
