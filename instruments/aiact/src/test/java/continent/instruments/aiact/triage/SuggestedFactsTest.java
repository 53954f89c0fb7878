package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Checker;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestedFactsTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());
    private static final LocalDate DAY = LocalDate.of(2028, 9, 1);
    private static final SuggestedFacts FACTS = SuggestedFacts.shipped();

    private static Truth concluded(String unit, boolean confirmed) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        FACTS.of(Map.of(unit, confirmed)).forEach((fact, value) -> facts.put(fact, value(value)));
        var assessment = CHECKER.check(facts, DAY).orThrow();
        return assessment.conclusion(unit).map(Assessment.Concluded::value).orElse(Truth.UNKNOWN);
    }

    private static Object value(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> text;
        };
    }

    @Test
    void what_is_confirmed_leaves_a_point_open_and_what_is_rejected_rules_it_out() {
        for (String unit : Triage.shipped().units()) {
            assertThat(concluded(unit, true)).as("%s confirmed", unit).isNotEqualTo(Truth.NOT_MET);
            if (!unit.startsWith("anx_I_") && !unit.equals("art_50_3")) {
                assertThat(concluded(unit, false)).as("%s rejected", unit).isEqualTo(Truth.NOT_MET);
            }
        }
    }

    @Test
    void acts_of_annex_one_name_their_product_and_confirmed_counts_before_rejected() {
        assertThat(FACTS.of(Map.of("anx_I_A_11", true))).containsEntry("product.act", "medical");
        assertThat(FACTS.of(Map.of("anx_I_B_19", true))).containsEntry("product.act", "vehicleSafety");
        assertThat(FACTS.of(Map.of("anx_I_B_21", true))).containsEntry("product.act", "machinery");
        assertThat(FACTS.of(Map.of("art_5_1_ba", true, "art_50_2", false))).containsEntry("content.generates", "yes");
        assertThat(FACTS.of(Map.of("rec_1", true))).isEmpty();
    }
}
