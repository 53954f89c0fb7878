package continent.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A question whose "no" answers others comes before them.
class GatesTest {

    private static final String RULES = """
            facts:
              - {id: rain, type: boolean, text: "Does it rain?"}
              - {id: snow, type: boolean, text: "Does it snow?"}
              - {id: wet, type: boolean, text: "Does anything fall from the sky?"}
              - {id: late, type: boolean, text: "Is it late?"}
            constraints:
              - {id: what-falls, if: {any: [rain, snow]}, then: wet}
            conclusions:
              - {id: stay, cites: [tariff-1]}
              - {id: go, cites: [tariff-2]}
              - {id: boots, cites: [tariff-3]}
            rules:
              - {id: by-rain, concludes: stay, when: rain, applies: {from: 2020-01-01}, cites: [tariff-1]}
              - {id: by-hour, concludes: stay, when: late, applies: {from: 2020-01-01}, cites: [tariff-1]}
              - {id: go, concludes: go, when: {not: {any: [rain, late]}}, applies: {from: 2020-01-01}, cites: [tariff-2]}
              - {id: boots, concludes: boots, when: {all: [snow, late]}, applies: {from: 2020-01-01}, cites: [tariff-3]}
            """;

    private static final RuleSet SET =
            RuleReader.read(List.of(new RuleReader.Document("rules", RULES))).orThrow();

    private static List<String> asked(Map<String, Object> facts) {
        return Decider.of(SET, LocalDate.parse("2026-01-01"))
                .then(decider -> FactReader.read(SET, facts).then(decider::decide))
                .orThrow()
                .questions(List.of("stay", "go", "boots"), 10)
                .stream()
                .map(NextQuestion::fact)
                .toList();
    }

    @Test
    void the_gate_comes_before_what_it_answers() {
        var asked = asked(Map.of());
        assertThat(asked).contains("wet", "rain", "snow");
        assertThat(asked.indexOf("wet")).isLessThan(Math.min(asked.indexOf("rain"), asked.indexOf("snow")));
    }

    @Test
    void a_gate_that_is_open_or_answers_nothing_more_is_not_asked() {
        assertThat(asked(Map.of("wet", true))).doesNotContain("wet").contains("rain");
        assertThat(asked(Map.of("rain", false, "snow", false))).containsExactly("late");
        assertThat(asked(Map.of("wet", false))).containsExactly("late");
    }
}
