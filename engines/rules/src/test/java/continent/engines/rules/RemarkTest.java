package continent.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How a rule is read, and what else than provisions it rests on, stand in its proof.
class RemarkTest {

    private static final String RULES = """
            facts:
              - {id: age, type: number, text: "How old?", sources: ["Register act"]}
            parameters:
              - {id: grown, value: 18, from: 2020-01-01, source: "Circular 3, not binding"}
            conclusions:
              - {id: adult, cites: [tariff-1]}
              - {id: late, cites: [tariff-2]}
            rules:
              - id: adult
                concludes: adult
                when: {fact: age, atLeast: grown}
                applies: {from: 2020-01-01}
                cites: [tariff-1-1]
                note: The birthday counts.
                sources: ["Guidelines of 2019"]
              - {id: late, concludes: late, when: {not: adult}, applies: {from: 2020-01-01}, cites: [tariff-2-1]}
            """;

    @Test
    void a_rule_names_its_own_sources_and_those_of_the_parameters_that_it_uses() {
        var rule = child(proof("adult"), "rule");
        assertThat(rule)
                .containsEntry("note", "The birthday counts.")
                .containsEntry("sources", List.of("Guidelines of 2019", "Circular 3, not binding"));
        assertThat(child(rule, "given")).containsEntry("sources", List.of("Register act"));
    }

    @Test
    void a_rule_without_a_remark_says_nothing() {
        assertThat(child(proof("late"), "rule")).doesNotContainKeys("note", "sources");
    }

    private static Map<String, @Nullable Object> proof(String conclusion) {
        var rules = RuleReader.read(List.of(new RuleReader.Document("rules", RULES)))
                .orThrow();
        var answers = Decider.of(rules, LocalDate.parse("2026-01-01"))
                .then(decider -> FactReader.read(rules, Map.of("age", 30)).then(decider::decide))
                .orThrow();
        return ProofNode.of(answers.proof(conclusion), rules).plain();
    }

    @SuppressWarnings("unchecked") // What plain() writes under "because" is a list of steps.
    private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> step, String kind) {
        return ((List<Map<String, @Nullable Object>>) step.get("because"))
                .stream()
                        .filter(one -> kind.equals(one.get("kind")))
                        .findFirst()
                        .orElseThrow();
    }
}
