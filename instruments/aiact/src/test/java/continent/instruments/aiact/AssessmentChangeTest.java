package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import continent.instruments.aiact.AssessmentChange.Step;
import continent.instruments.aiact.AssessmentChange.Turn;
import continent.instruments.aiact.cases.WorkedCases;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentChangeTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());
    /// A worked system that ranks applicants, with all its facts.
    private static final Map<String, Object> RANKS_APPLICANTS = WorkedCases.shipped(
                    CHECKER.rules().rules())
            .find("sorting-by-profile")
            .orElseThrow()
            .facts();

    private static Assessment assess(String day, Map<String, ?> more) {
        var facts = new LinkedHashMap<String, Object>(RANKS_APPLICANTS);
        facts.putAll(more);
        return CHECKER.check(facts, LocalDate.parse(day)).orThrow();
    }

    private static AssessmentChange.Turned turned(AssessmentChange change, String id) {
        return change.conclusions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_facts_on_the_same_day_change_nothing() {
        var one = assess("2026-12-01", Map.of());
        assertThat(AssessmentChange.between(one, one).isEmpty()).isTrue();
        assertThat(AssessmentChange.between(one, one).facts()).isEmpty();
    }

    @Test
    void a_day_later_something_begins_to_apply_and_says_from_when() {
        var change = AssessmentChange.between(assess("2027-12-01", Map.of()), assess("2027-12-02", Map.of()));
        assertThat(turned(change, "anx_III_4_a").turn()).isEqualTo(Turn.BEGUN);
        assertThat(change.duties(Step.BEGUN)).anySatisfy(duty -> {
            assertThat(duty.obligation().unit()).startsWith("art_9");
            assertThat(duty.after()).isEqualTo(LocalDate.parse("2027-12-02"));
        });
        var before = AssessmentChange.between(assess("2027-11-30", Map.of()), assess("2027-12-01", Map.of()));
        assertThat(before.isEmpty()).isTrue();
    }

    @Test
    void another_answer_turns_conclusions_and_takes_obligations_away() {
        var yes = assess("2026-12-01", Map.of());
        var no = assess("2026-12-01", Map.of("use.recruitment", false));
        var change = AssessmentChange.between(yes, no);
        var turned = turned(change, "anx_III_4_a");
        assertThat(turned.turn()).isEqualTo(Turn.VALUE);
        assertThat(turned.before().value()).isEqualTo(Truth.MET);
        assertThat(turned.after().value()).isEqualTo(Truth.NOT_MET);
        assertThat(change.facts()).extracting(AssessmentChange.FactChange::fact).contains("use.recruitment");
        var back = AssessmentChange.between(no, yes);
        assertThat(turned(back, "anx_III_4_a").after().value()).isEqualTo(Truth.MET);
    }

    @Test
    void an_answer_less_opens_what_was_settled() {
        var facts = new LinkedHashMap<>(RANKS_APPLICANTS);
        facts.remove("use.recruitment");
        var change = AssessmentChange.between(
                assess("2026-12-01", Map.of()),
                CHECKER.check(facts, LocalDate.parse("2026-12-01")).orThrow());
        assertThat(turned(change, "anx_III_4_a").after().value()).isEqualTo(Truth.UNKNOWN);
        assertThat(change.duties(Step.OPENED)).isNotEmpty();
    }

    @Test
    void the_wording_of_2024_and_that_of_2026_have_other_days() {
        var change = AssessmentChange.between(assess("2026-07-26", Map.of()), assess("2026-07-27", Map.of()));
        assertThat(turned(change, "anx_III_4_a").turn()).isEqualTo(Turn.MOVED);
        var plain = ChangeJson.of(change);
        assertThat(plain.get("asOf")).isEqualTo(Map.of("before", "2026-07-26", "after", "2026-07-27"));
        assertThat((List<?>) plain.get("conclusions")).asString().contains("anx_III_4_a", "moved");
    }

    @Test
    void rules_have_a_version_that_is_the_same_each_time() {
        assertThat(ActRules.shipped().version())
                .hasSize(12)
                .isEqualTo(ActRules.shipped().version());
    }
}
