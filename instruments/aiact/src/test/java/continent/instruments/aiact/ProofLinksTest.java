package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.cases.WorkedCases;
import continent.kernel.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProofLinksTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());

    @Test
    void proofs_that_were_kept_are_read_back_whole_and_are_far_shorter_on_the_way() {
        var rules = CHECKER.rules().rules();
        for (Map<String, Object> facts : java.util.List.of(
                Map.<String, Object>of(),
                WorkedCases.shipped(rules)
                        .find("sorting-by-profile")
                        .orElseThrow()
                        .facts())) {
            var assessment = CHECKER.check(new TreeMap<>(facts), LocalDate.parse("2026-12-01"))
                    .orThrow();
            String kept = Json.write(AssessmentJson.kept(assessment, rules));
            String whole = Json.write(AssessmentJson.of(assessment, rules));
            assertThat(kept.length() * 3L).isLessThan(whole.length());
            var read = AssessmentReader.read(Json.object(kept).orThrow(), Map.of());
            for (Assessment.Concluded one : assessment.conclusions()) {
                var again = read.conclusion(one.id()).orElseThrow();
                assertThat(again.value()).isEqualTo(one.value());
                assertThat(again.proof().kind()).isEqualTo("conclusion");
                assertThat(Json.write(again.proof().plain())).doesNotContain("\"" + ProofLinks.ELSEWHERE + "\"");
            }
        }
    }
}
