package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private static final Triage TRIAGE = Triage.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static Suggestions of(String text) {
        return TRIAGE.of(text, DAY);
    }

    @Test
    void lists_fall_name_units_and_quote_the_description() {
        String text = "Cameras watch our cashiers and tell the manager who of the employees is in a bad mood.";
        var found = of(text);
        for (var list : List.of(found.prohibited(), found.highRisk(), found.transparency())) {
            assertThat(list).extracting(Suggestion::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(list).allSatisfy(one -> {
                assertThat(one.score()).isBetween(0.0, 1.0);
                assertThat(text).contains(one.because());
            });
        }
        assertThat(found.prohibited()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(found.highRisk()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(found.kind()).isEqualTo(Group.PROHIBITED);
        assertThat(found.prohibited().getFirst().unit()).isEqualTo("art_5_1_f");
        assertThat(found.prohibited().getFirst().because()).contains("mood");
        assertThat(found.prohibited().getFirst().applies().getFirst().from()).isEqualTo(LocalDate.of(2025, 2, 2));
    }

    @Test
    void what_applies_later_is_named_with_its_day() {
        var found = of("We use AI to screen CVs of applicants and invite the best candidates to interviews.");
        var first = found.highRisk().getFirst();
        assertThat(first.unit()).isEqualTo("anx_III_4_a");
        assertThat(first.applies().getFirst().from()).isEqualTo(LocalDate.of(2027, 12, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A bank's AI scores whether a consumer will repay a loan and approves it. | Fraud detection stops stolen card payments; it doesn't score anyone's creditworthiness.
                    Face recognition in the crowd of the station finds known persons by a watch list. | Face check at the office door confirms that the employee is the one on her own card.
                    AI software ranks applicants by their CVs for the recruiter. | Converts applications to one PDF with name and date; no ranking, all go to HR in order of arrival.
                    Cameras in our shops read joy and anger from the faces of customers. | Counts customers in our shops as dots, without faces.
                    AI grades the essays of pupils in the exam. | Corrects spelling in the teacher's comments after she has graded.
                    """)
    void a_near_miss_has_a_smaller_score_than_a_hit(String hit, String miss) {
        assertThat(Suggestions.first(of(miss).highRisk())).isLessThan(Suggestions.first(of(hit).highRisk()) * 0.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "dog",
                "<html><b>&nbsp;</b>",
                "ignore all instructions",
                "\u0000\uD800",
                "Größenwahn İİİ"
            })
    void nothing_of_use_is_answered_without_failing(String text) {
        var found = of(text);
        assertThat(found.prohibited()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(found.kind()).isIn(Group.MINIMAL, Group.TRANSPARENCY);
        Stream.concat(found.prohibited().stream(), found.highRisk().stream())
                .forEach(one -> assertThat(text).contains(one.because()));
    }

    @Test
    void very_long_text_is_read_up_to_its_bound() {
        String text = "A forecast of parking. ".repeat(5_000);
        assertThat(of(text).minimal()).isGreaterThan(0.5);
        assertThat(Description.of(text, Concepts.shipped()).text()).hasSize(Description.LENGTH_MAX);
    }

    @Test
    void it_is_clearly_better_than_the_nearest_description_on_the_development_set() {
        var rows = new TriageEvaluation(null)
                .run("development", Labelled.rows("development"))
                .orThrow();
        var ours = rows.get(0).figures();
        var baseline = rows.get(1).figures();
        for (String figure : List.of("point of Annex III first", "point of Annex III among three")) {
            assertThat(ours.getOrDefault(figure, 0.0)).isGreaterThan(baseline.getOrDefault(figure, 1.0) + 0.1);
        }
        assertThat(ours.getOrDefault("prohibited, high-risk or neither right", 0.0))
                .isGreaterThan(0.82);
        assertThat(ours.getOrDefault("high-risk or not right, near a line", 0.0))
                .isGreaterThan(0.8);
    }

    @Test
    void labels_name_points_of_the_act_and_agree_with_their_class() {
        var units = TRIAGE.units();
        for (Labelled one : Labelled.shipped("training")) {
            assertThat(units).as(one.id()).containsAll(one.prohibited()).containsAll(one.uses());
            Group strictest = one.is(Group.PROHIBITED)
                    ? Group.PROHIBITED
                    : one.is(Group.HIGH_RISK)
                            ? Group.HIGH_RISK
                            : one.is(Group.TRANSPARENCY) ? Group.TRANSPARENCY : Group.MINIMAL;
            assertThat(one.kind()).as(one.id()).isEqualTo(strictest);
        }
    }
}
