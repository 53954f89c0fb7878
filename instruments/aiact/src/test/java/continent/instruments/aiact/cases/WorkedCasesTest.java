package continent.instruments.aiact.cases;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shipped worked systems, run against the checker.
class WorkedCasesTest {

    private static final Pattern UNIT =
            Pattern.compile("(art_\\d+[a-z]?|anx_[IVX]+|rec_\\d+)(_[A-Z](?=_|$))?(_[a-z0-9]+)*");

    private static final Checker CHECKER = new Checker(ActRules.shipped());
    private static final WorkedCases CASES = WorkedCases.shipped(CHECKER.rules().rules());

    @Test
    void the_checker_agrees_with_every_case() {
        var comparison = new CaseComparison(CHECKER);
        var disagreements = CASES.all().stream()
                .flatMap(one -> comparison.disagreements(one).stream())
                .toList();
        assertThat(disagreements)
                .as(() -> disagreements.size() + " disagreements:\n"
                        + disagreements.stream().map(Disagreement::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void there_are_at_least_120_and_half_of_them_lie_near_a_boundary() {
        List<WorkedCase> all = CASES.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(120);
        assertThat(all.stream().filter(WorkedCase::isNearBoundary).count())
                .isGreaterThanOrEqualTo((all.size() + 1) / 2);
    }

    @Test
    void every_conclusion_is_expected_true_somewhere_and_false_somewhere() {
        var missing = CHECKER.rules().rules().conclusions().stream()
                .filter(conclusion -> !conclusion.group().equals("obligation"))
                .flatMap(conclusion -> Stream.of(Truth.MET, Truth.NOT_MET)
                        .filter(truth -> CASES.all().stream()
                                .noneMatch(one -> one.expect().get(conclusion.id()) == truth))
                        .map(truth -> conclusion.id() + " " + truth))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_citation_has_the_form_of_a_unit() {
        assertThat(CASES.all())
                .allSatisfy(one -> assertThat(one.cites())
                        .allSatisfy(cite -> assertThat(cite).matches(UNIT)));
    }

    @Test
    void a_case_that_starts_from_another_states_what_differs() {
        assertThat(CASES.all().stream().filter(one -> one.like() != null))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.stated().isEmpty()
                                && CASES.find(String.valueOf(one.like()))
                                        .orElseThrow()
                                        .asOf()
                                        .equals(one.asOf()))
                        .as(one.id())
                        .isFalse());
    }
}
