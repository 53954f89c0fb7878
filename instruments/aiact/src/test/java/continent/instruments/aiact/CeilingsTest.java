package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CeilingsTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());
    private static final LocalDate DAY = LocalDate.of(2027, 12, 2);

    /// A provider of a system for recruitment that also harvests faces.
    private static Assessment assessed(Object... differing) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        for (String yes :
                new String[] {"org.provider", "area.any", "area.employment", "use.recruitment", "practice.scrapesFaces"
                }) {
            given.put(yes, true);
        }
        for (int i = 0; i < differing.length; i += 2) {
            given.put((String) differing[i], differing[i + 1]);
        }
        return CHECKER.check(Table.facts(CHECKER.rules().rules(), given), DAY).orThrow();
    }

    private static Map<String, Ceiling> ceilings(Object... differing) {
        var byUnit = new LinkedHashMap<String, Ceiling>();
        Ceilings.of(assessed(differing)).forEach(one -> byUnit.put(one.unit(), one));
        return byUnit;
    }

    private static Ceiling ceiling(String unit, Object... differing) {
        return Objects.requireNonNull(ceilings(differing).get(unit), unit);
    }

    @Test
    void art_99_the_higher_counts_for_a_large_undertaking() {
        Object[] facts = {"org.size", "larger", "org.turnover", "600000000"};
        assertThat(ceiling("art_99_3", facts).euro()).isEqualByComparingTo("42000000");
        assertThat(ceiling("art_99_4", facts).euro()).isEqualByComparingTo("18000000");
        assertThat(ceiling("art_99_5", facts).euro()).isEqualByComparingTo("7500000");
        assertThat(ceiling("art_99_3", facts).basis()).isEqualTo(Ceiling.Basis.HIGHER);
    }

    @Test
    void art_99_6_the_lower_counts_for_an_sme_in_every_tier() {
        Object[] facts = {"org.size", "sme", "org.turnover", "8000000"};
        assertThat(ceiling("art_99_3", facts).euro()).isEqualByComparingTo("560000");
        assertThat(ceiling("art_99_4", facts).euro()).isEqualByComparingTo("240000");
        assertThat(ceiling("art_99_5", facts).euro()).isEqualByComparingTo("80000");
        assertThat(ceiling("art_99_3", facts).basis()).isEqualTo(Ceiling.Basis.LOWER);
    }

    @Test
    void art_99_6a_a_small_mid_cap_pays_the_higher_for_prohibited_practices_alone() {
        Object[] facts = {"org.size", "smc", "org.turnover", "120000000"};
        assertThat(ceiling("art_99_3", facts).euro()).isEqualByComparingTo("35000000");
        assertThat(ceiling("art_99_4", facts).euro()).isEqualByComparingTo("3600000");
        assertThat(ceiling("art_99_3", facts).basis()).isEqualTo(Ceiling.Basis.HIGHER);
        assertThat(ceiling("art_99_4", facts).basis()).isEqualTo(Ceiling.Basis.LOWER);
    }

    @Test
    void a_ceiling_is_unknown_while_turnover_or_size_is_missing_and_could_change_it() {
        var noTurnover = ceiling("art_99_4", "org.size", "larger", "org.turnover", "unknown");
        assertThat(noTurnover.euro()).isNull();
        assertThat(noTurnover.basis()).isEqualTo(Ceiling.Basis.HIGHER);
        var noSize = ceiling("art_99_4", "org.size", "unknown", "org.turnover", "8000000");
        assertThat(noSize.euro()).isNull();
        assertThat(noSize.basis()).isEqualTo(Ceiling.Basis.UNKNOWN);
        assertThat(AssessmentJson.ceiling(noSize)).containsEntry("ceiling", "unknown");
    }

    @Test
    void who_is_no_undertaking_faces_the_amount_alone_whatever_the_turnover() {
        var one = ceiling("art_99_4", "org.undertaking", false, "org.turnover", "unknown", "org.size", "larger");
        assertThat(one.euro()).isEqualByComparingTo("15000000");
        assertThat(one.basis()).isEqualTo(Ceiling.Basis.AMOUNT);
    }

    @Test
    void bodies_of_the_union_have_ceilings_of_their_own() {
        Object[] facts = {"org.unionBody", true, "org.publicAuthority", true};
        assertThat(ceilings(facts)).containsOnlyKeys("art_100_2", "art_100_3");
        assertThat(ceiling("art_100_2", facts).euro()).isEqualByComparingTo("1500000");
        assertThat(ceiling("art_100_3", facts).euro()).isEqualByComparingTo("750000");
    }

    @Test
    void art_75c_5_is_a_share_of_a_days_turnover() {
        var one = ceiling("art_75c_5", "system.ownModel", "same");
        assertThat(one.basis()).isEqualTo(Ceiling.Basis.OF_A_DAY);
        assertThat(one.share()).isEqualByComparingTo("5");
        assertThat(one.euro()).isNull();
    }

    /// The rules compare the turnover with the point at which share and amount are equal: it has to follow from them.
    @Test
    void the_turnover_that_the_rules_compare_with_is_the_one_at_which_share_and_amount_are_equal() {
        for (var tier : Ceilings.tiers()) {
            if (tier.decided() != null && tier.unit().startsWith("art_99")) {
                BigDecimal amount = Objects.requireNonNull(tier.amount());
                BigDecimal crossing =
                        amount.multiply(BigDecimal.valueOf(100)).divide(Objects.requireNonNull(tier.share()));
                BigDecimal above = crossing.add(BigDecimal.valueOf(100));
                var at = assessed("org.size", "larger", "org.turnover", crossing.toPlainString());
                var over = assessed("org.size", "larger", "org.turnover", above.toPlainString());
                assertThat(at.value(tier.decided())).as(tier.unit()).isEqualTo(Truth.NOT_MET);
                assertThat(over.value(tier.decided())).as(tier.unit()).isEqualTo(Truth.MET);
                assertThat(ceiling(tier.unit(), "org.size", "larger", "org.turnover", above.toPlainString())
                                .euro())
                        .isEqualByComparingTo(amount.add(tier.share()));
            }
        }
    }

    @Test
    void a_turnover_beyond_all_money_stays_unknown() {
        assertThat(ceiling("art_99_4", "org.size", "larger", "org.turnover", "1e30")
                        .euro())
                .isNull();
    }
}
