package continent.instruments.aiact.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days of application by article, in the law of 2024 and in that of 2026, with the last day of the one and the
/// first of the other.
class DatedRulesTest {

    private static final LocalDate LAST_OF_2024 = LocalDate.parse("2026-07-26");
    private static final LocalDate FIRST_OF_2026 = LocalDate.parse("2026-07-27");
    private static final DatedRules RULES = DatedRules.shipped();

    private static String from(String unit, LocalDate asOf) {
        var days = RULES.of(unit, asOf);
        return days.isEmpty() ? "none" : days.getFirst().from().toString();
    }

    /// Unit, day in the law of 2024, day in that of 2026.
    @ParameterizedTest
    @CsvSource({
        "art_1_1,2025-02-02,2025-02-02", "art_3_14,2025-02-02,2025-02-02", "art_4,2025-02-02,2025-02-02",
        "art_5_1_a,2025-02-02,2025-02-02", "anx_II_1,2025-02-02,2025-02-02", "art_5_1_h_iii,2025-02-02,2025-02-02",
        "art_6_2,2026-08-02,2027-12-02", "art_6_1,2027-08-02,2028-08-02", "art_6_5,2026-08-02,2026-08-02",
        "art_7_1,2026-08-02,2027-12-02", "art_9_2_a,2026-08-02,2027-12-02", "art_15,2026-08-02,2027-12-02",
        "art_26_6,2026-08-02,2027-12-02", "art_27_1,2026-08-02,2027-12-02", "anx_III_5_b,2026-08-02,2027-12-02",
        "anx_I_A_2,2027-08-02,2028-08-02", "anx_IV_1,2026-08-02,2027-12-02", "art_28_1,2025-08-02,2025-08-02",
        "art_39,2025-08-02,2025-08-02", "art_40_1,2026-08-02,2026-08-02", "art_49,2026-08-02,2026-08-02",
        "anx_VIII_B_6,2026-08-02,2026-08-02", "art_50_1,2026-08-02,2026-08-02", "art_51_2,2025-08-02,2025-08-02",
        "art_56,2025-08-02,2025-08-02", "anx_XI_1_2,2025-08-02,2025-08-02", "art_57_1,2026-08-02,2026-08-02",
        "art_64,2025-08-02,2025-08-02", "art_70_1,2025-08-02,2025-08-02", "art_71,2026-08-02,2026-08-02",
        "art_77,2026-08-02,2026-08-02", "art_78_1,2025-08-02,2025-08-02", "art_79,2026-08-02,2026-08-02",
        "art_99_3,2025-08-02,2025-08-02", "art_100,2025-08-02,2025-08-02", "art_101_1,2026-08-02,2026-08-02",
        "art_102,2026-08-02,2026-07-27", "art_110,2026-08-02,2026-07-27", "art_111_2,2026-08-02,2026-08-02",
        "anx_X_1,2026-08-02,2026-08-02", "rec_53,none,none"
    })
    void art_113_sets_the_day(String unit, String in2024, String in2026) {
        assertThat(from(unit, LAST_OF_2024)).isEqualTo(in2024);
        assertThat(from(unit, FIRST_OF_2026)).isEqualTo(in2026);
    }

    @ParameterizedTest
    @CsvSource({
        "art_5_1_ba,2026-12-02",
        "art_5_1_bb,2026-12-02",
        "art_5_1a_a_i,2026-12-02",
        "art_5_1b,2026-12-02",
        "art_4a_1,2025-02-02",
        "art_6_1a,2027-12-02",
        "art_6_1b,2027-12-02",
        "art_6_1c,2028-08-02",
        "art_60a_1,2026-08-02",
        "art_75a_1,2026-08-02",
        "anx_XIV_2,2025-08-02"
    })
    void art_113_sets_the_day_of_what_was_inserted(String unit, String day) {
        assertThat(from(unit, FIRST_OF_2026)).isEqualTo(day);
    }

    @Test
    void art_113_c_has_two_days_for_the_two_kinds_of_high_risk_systems() {
        assertThat(RULES.of("art_9", FIRST_OF_2026))
                .extracting(Application::from)
                .startsWith(LocalDate.parse("2027-12-02"), LocalDate.parse("2028-08-02"));
        assertThat(RULES.of("art_9", FIRST_OF_2026).getFirst().cites()).containsExactly("art_113_c_i");
    }

    @Test
    void art_111_gives_what_was_there_before_a_later_day() {
        assertThat(RULES.of("art_53_1_a", FIRST_OF_2026).getLast().from()).isEqualTo("2027-08-02");
        assertThat(RULES.of("art_50_2", FIRST_OF_2026).getLast().cites()).containsExactly("art_111_4");
        assertThat(RULES.of("art_50_2", LAST_OF_2024)).hasSize(1);
    }

    @Test
    void nothing_applies_by_rules_that_are_not_in_force_yet() {
        assertThat(RULES.of("art_5_1_a", LocalDate.parse("2024-07-31"))).isEmpty();
        assertThat(RULES.of("art_5_1_a", LocalDate.parse("2024-08-01"))).hasSize(1);
    }

    @Test
    void every_rule_cites_units() {
        for (String unit :
                List.of("art_1", "art_5_1_ba", "art_9", "art_50_2", "art_53", "art_78", "art_102", "anx_III")) {
            for (LocalDate day : List.of(LAST_OF_2024, FIRST_OF_2026)) {
                assertThat(RULES.of(unit, day))
                        .isNotEmpty()
                        .allSatisfy(application ->
                                assertThat(application.cites()).isNotEmpty().allMatch(Unit::isId));
            }
        }
    }

    @Test
    void a_provision_never_applies_before_there_is_one_and_a_change_of_words_does_not_move_the_day() {
        var edition = SmallLaw.edition(
                "en", FIRST_OF_2026, SmallLaw.source(SourceKind.JSON, false), Map.of("2", "changed", "3", "new"));
        var view = new Law(List.of(edition), SmallLaw.ONE_AMENDMENT, RULES)
                .on(FIRST_OF_2026, "en")
                .orThrow();
        assertThat(view.unit("art_1_3").orElseThrow().appliesFrom()).isEqualTo(FIRST_OF_2026);
        assertThat(view.unit("art_1_2").orElseThrow().from()).isEqualTo(FIRST_OF_2026);
        assertThat(view.unit("art_1_2").orElseThrow().appliesFrom()).isEqualTo("2025-02-02");
        assertThat(view.unit("art_1").orElseThrow().appliesFrom()).isEqualTo("2025-02-02");
    }
}
