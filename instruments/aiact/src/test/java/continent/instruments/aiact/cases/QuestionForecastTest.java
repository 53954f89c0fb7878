package continent.instruments.aiact.cases;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionForecastTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());

    @Test
    void fewer_questions_are_to_be_expected_the_fewer_conclusions_are_open() {
        var cases = WorkedCases.shipped(CHECKER.rules().rules()).all();
        var some = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> cases.get(i * cases.size() / 3))
                .toList();
        var forecast = QuestionForecast.played(CHECKER, some);
        long all = CHECKER.rules().rules().conclusions().size();
        long atFirst = forecast.about(all).orElseThrow();
        assertThat(atFirst)
                .isPositive()
                .isLessThan(CHECKER.rules().rules().facts().size());
        assertThat(forecast.about(3).orElseThrow()).isLessThan(atFirst);
        assertThat(forecast.about(0)).hasValue(0L);
        assertThat(forecast.lengths()).hasSize(3).allMatch(length -> length > 0);
    }

    @Test
    void without_a_case_nobody_knows() {
        assertThat(QuestionForecast.played(CHECKER, List.of()).about(5)).isEmpty();
    }
}
