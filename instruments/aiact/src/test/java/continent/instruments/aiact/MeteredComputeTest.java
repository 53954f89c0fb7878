package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Evidence that was metered changes what the Act asks.
class MeteredComputeTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final BigInteger TO_THE_25 = BigInteger.TEN.pow(25);

    private static MeteredCompute jobs(Object... modelsAndFlop) {
        var trainings = new LinkedHashMap<String, MeteredCompute.Training>();
        for (int i = 0; i < modelsAndFlop.length; i += 2) {
            trainings.put("job-" + i, new MeteredCompute.Training((String) modelsAndFlop[i], (BigInteger)
                    modelsAndFlop[i + 1]));
        }
        return new MeteredCompute(trainings);
    }

    private static Assessment assessed(String generality, MeteredCompute metered) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("subject.aiSystem", false);
        given.put("org.provider", true);
        given.put("model.supplied", true);
        given.put("model.generates", true);
        given.put("model.generality", generality);
        return CHECKER.check(
                        List.of(FactSource.given(Table.facts(CHECKER.rules().rules(), given)), metered), DAY)
                .orThrow();
    }

    @Test
    void art_51_2_a_model_presents_systemic_risk_once_its_metered_training_exceeds_10_to_the_25() {
        var below = assessed("general", jobs("m", TO_THE_25));
        assertThat(below.value("systemic-risk")).isEqualTo(Truth.NOT_MET);
        assertThat(units(below)).contains("art_53_1_a").doesNotContain("art_52_1", "art_55_1_a");
        var above = assessed("general", jobs("m", TO_THE_25, "m", BigInteger.ONE));
        assertThat(above.value("art_51_2")).isEqualTo(Truth.MET);
        assertThat(above.value("systemic-risk")).isEqualTo(Truth.MET);
        assertThat(units(above)).contains("art_53_1_a", "art_52_1", "art_55_1_a", "art_55_1_c");
        assertThat(above.origins()).containsEntry("model.trainingFlop", "model.trained: job-0, job-2");
    }

    @Test
    void the_indication_of_10_to_the_23_counts_only_for_those_who_go_by_it() {
        var jobs = jobs("m", BigInteger.TEN.pow(23).add(BigInteger.ONE));
        assertThat(assessed("indicator", jobs).value("gpai-model")).isEqualTo(Truth.MET);
        assertThat(assessed("narrow", jobs).value("gpai-model")).isEqualTo(Truth.NOT_MET);
        assertThat(assessed("indicator", jobs("m", BigInteger.TEN.pow(23))).value("gpai-model"))
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void two_models_do_not_add_up() {
        var half = TO_THE_25.divide(BigInteger.TWO).add(BigInteger.ONE);
        assertThat(assessed("general", jobs("a", half, "b", half)).value("systemic-risk"))
                .isEqualTo(Truth.NOT_MET);
        assertThat(assessed("general", jobs("a", half, "a", half)).value("systemic-risk"))
                .isEqualTo(Truth.MET);
    }

    private static List<String> units(Assessment assessment) {
        return assessment.obligations().stream()
                .map(Assessment.Obligation::unit)
                .toList();
    }
}
