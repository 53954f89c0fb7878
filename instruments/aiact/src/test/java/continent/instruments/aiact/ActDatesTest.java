package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.ProofReplay;
import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Articles on both sides of each boundary.
class ActDatesTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());

    /// A system in scope, of a provider in the Union.
    private static Map<String, @Nullable Object> facts(Object... more) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        for (String no : new String[] {"scope.military", "scope.foreignAuthority", "scope.researchOnly"}) {
            facts.put(no, false);
        }
        for (String yes : new String[] {"subject.aiSystem", "org.provider", "scope.market", "org.inUnion"}) {
            facts.put(yes, true);
        }
        for (int i = 0; i < more.length; i += 2) {
            facts.put((String) more[i], more[i + 1]);
        }
        return facts;
    }

    private static Assessment.Concluded on(String day, String conclusion, Map<String, @Nullable Object> facts) {
        return CHECKER.check(facts, LocalDate.parse(day))
                .orThrow()
                .conclusion(conclusion)
                .orElseThrow();
    }

    private static void holds(String day, String conclusion, String from, boolean applies, Object... facts) {
        var one = on(day, conclusion, facts(facts));
        assertThat(one.value()).as(day).isEqualTo(Truth.MET);
        assertThat(one.appliesFrom()).as(day).isEqualTo(LocalDate.parse(from));
        assertThat(one.appliesOn(LocalDate.parse(day))).as(day).isEqualTo(applies);
    }

    @Test
    void art_5_1_f_applies_from_2_february_2025() {
        Object[] facts = {"bio.emotion", true, "emotion.workOrSchool", true, "emotion.medicalOrSafety", false};
        holds("2025-02-01", "art_5_1_f", "2025-02-02", false, facts);
        holds("2025-02-02", "art_5_1_f", "2025-02-02", true, facts);
    }

    @Test
    void art_5_1_ba_is_law_from_27_july_2026_and_applies_from_2_december_2026() {
        Object[] facts = {
            "content.generates",
            true,
            "practice.intimate",
            true,
            "practice.consented",
            false,
            "practice.noMoreExposure",
            false,
            "practice.intended",
            true
        };
        assertThat(on("2026-07-26", "art_5_1_ba", facts(facts)).value()).isEqualTo(Truth.NOT_MET);
        holds("2026-07-27", "art_5_1_ba", "2026-12-02", false, facts);
        holds("2026-12-01", "prohibited", "2026-12-02", false, facts);
        holds("2026-12-02", "prohibited", "2026-12-02", true, facts);
    }

    @Test
    void anx_III_4_a_moved_from_2_august_2026_to_2_december_2027_by_the_amendment() {
        Object[] facts = {"use.recruitment", true, "system.profiles", true};
        holds("2026-07-26", "high-risk", "2026-08-02", false, facts);
        holds("2026-07-27", "high-risk", "2027-12-02", false, facts);
        holds("2027-12-01", "high-risk", "2027-12-02", false, facts);
        holds("2027-12-02", "high-risk", "2027-12-02", true, facts);
    }

    @Test
    void art_6_1_moved_from_2_august_2027_to_2_august_2028_by_the_amendment() {
        Object[] facts = {
            "product.annexI",
            "sectionA",
            "product.itself",
            true,
            "product.thirdParty",
            true,
            "product.onlyOtherRisks",
            false,
            "area.any",
            false
        };
        holds("2026-07-26", "art_6_1", "2027-08-02", false, facts);
        holds("2028-08-01", "art_6_1", "2028-08-02", false, facts);
        holds("2028-08-02", "art_6_1", "2028-08-02", true, facts);
    }

    @Test
    void art_6_3_filters_unless_the_system_profiles() {
        Object[] facts = {"use.recruitment", true, "filter.noSignificantRisk", true, "filter.condition", "narrow"};
        assertThat(on("2027-12-02", "high-risk", facts(facts)).value()).isEqualTo(Truth.UNKNOWN);
        var not = facts(facts);
        not.put("system.profiles", false);
        not.put("product.annexI", "none");
        assertThat(on("2027-12-02", "high-risk", not).value()).isEqualTo(Truth.NOT_MET);
        var profiles = facts(facts);
        profiles.put("system.profiles", true);
        assertThat(on("2027-12-02", "high-risk", profiles).value()).isEqualTo(Truth.MET);
    }

    @Test
    void art_50_2_gives_systems_from_before_2_august_2026_until_2_december_2026() {
        Object[] before = {
            "content.generates",
            true,
            "content.assistive",
            false,
            "product.annexI",
            "none",
            "system.crimeByLaw",
            false,
            "system.placedOn",
            "2026-08-01"
        };
        holds("2026-12-01", "art_50_2", "2026-12-02", false, before);
        Object[] after = before.clone();
        after[9] = "2026-08-02";
        holds("2026-12-01", "art_50_2", "2026-08-02", true, after);
    }

    @Test
    void art_51_2_presumes_above_10_to_the_25_and_not_at_it() {
        Object[] facts = {"model.supplied", true, "model.prototypeOnly", false, "model.generality", "general"};
        var at = facts(facts);
        at.put("model.trainingFlop", "1e25");
        assertThat(on("2026-11-23", "art_51_2", at).value()).isEqualTo(Truth.NOT_MET);
        var above = facts(facts);
        above.put("model.trainingFlop", "10000000000000000000000001");
        assertThat(on("2026-11-23", "art_51_2", above).value()).isEqualTo(Truth.MET);
        assertThat(on("2026-11-23", "systemic-risk", above).value()).isEqualTo(Truth.UNKNOWN);
        above.put("model.rebutted", false);
        assertThat(on("2026-11-23", "systemic-risk", above).value()).isEqualTo(Truth.MET);
    }

    @Test
    void machinery_left_section_a_of_annex_I_on_27_july_2026() {
        Object[] facts = {
            "product.annexI",
            "machinery",
            "product.itself",
            true,
            "product.thirdParty",
            true,
            "product.onlyOtherRisks",
            false,
            "area.any",
            false
        };
        assertThat(on("2026-07-26", "art_2_2", facts(facts)).value()).isEqualTo(Truth.NOT_MET);
        assertThat(on("2026-07-27", "art_2_2", facts(facts)).value()).isEqualTo(Truth.MET);
    }

    @Test
    void every_proof_of_the_act_replayed_alone_gives_its_conclusion() {
        for (var facts : new Object[][] {{}, {"use.recruitment", true}, {"bio.used", true, "bio.emotion", true}}) {
            for (String day : new String[] {"2024-08-01", "2026-07-26", "2026-12-02", "2030-08-02"}) {
                var answers =
                        CHECKER.answers(facts(facts), LocalDate.parse(day)).orThrow();
                answers.truths()
                        .forEach((id, truth) -> assertThat(ProofReplay.replay(answers.proof(id)))
                                .as("%s on %s", id, day)
                                .isEqualTo(truth));
            }
        }
    }

    @Test
    void every_conclusion_cites_units_of_the_act_and_texts_are_complete_in_both_languages() {
        var rules = CHECKER.rules().rules();
        assertThat(rules.conclusions()).allSatisfy(one -> {
            assertThat(one.cites()).isNotEmpty().allMatch(unit -> unit.matches("(art|anx)_[0-9A-Za-z_]+"));
            assertThat(one.texts()).containsOnlyKeys("en", "nb");
        });
        assertThat(rules.facts()).allSatisfy(fact -> {
            assertThat(fact.texts()).containsOnlyKeys("en", "nb");
            assertThat(fact.helps()).containsOnlyKeys("en", "nb");
            assertThat(fact.cites()).isNotEmpty();
        });
    }
}
