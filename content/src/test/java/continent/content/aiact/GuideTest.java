package continent.content.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.ActDate;
import continent.content.aiact.GuideEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideTest {

    private static final LocalDate AMENDED = LocalDate.of(2026, 7, 27);
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?= [A-Z(]|$)");

    private static final Guide GUIDE = Guide.shipped();

    @Test
    void every_day_is_one_of_the_days_of_the_act_that_the_home_page_knows() {
        Set<LocalDate> days = ActDate.all().stream().map(ActDate::day).collect(Collectors.toCollection(TreeSet::new));
        assertThat(GUIDE.all()).allSatisfy(entry -> {
            assertThat(entry.appliesFrom())
                    .as(entry.unit())
                    .extracting(AppliesFrom::day)
                    .isSubsetOf(days);
            if (entry.amended() != null) {
                assertThat(entry.amended().since()).isEqualTo(AMENDED);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "art_4, 2025-02-02",
        "art_4a, 2026-07-27",
        "art_5_1_a, 2025-02-02",
        "art_5_1_ba, 2026-12-02",
        "art_5_1b, 2026-12-02",
        "art_6_1, 2028-08-02",
        "art_6_2, 2027-12-02",
        "art_6_5, 2026-08-02",
        "art_9, 2027-12-02 2028-08-02",
        "art_27, 2027-12-02",
        "art_28, 2025-08-02",
        "art_28_8, 2026-07-27",
        "art_43_2, 2026-08-02 2027-12-02",
        "art_50_1, 2026-08-02",
        "art_50_2, 2026-08-02 2026-12-02",
        "art_53, 2025-08-02 2027-08-02",
        "art_57, 2026-08-02",
        "art_70, 2025-08-02",
        "art_75c, 2026-08-02",
        "art_78, 2025-08-02",
        "art_88, 2026-08-02",
        "art_99_3, 2025-08-02",
        "art_101, 2026-08-02",
        "art_104, 2026-07-27",
        "art_111_1, 2030-12-31",
        "art_111_4, 2026-12-02",
        "art_113, 2024-08-01",
        "anx_I, 2028-08-02",
        "anx_III_5_b, 2027-12-02",
        "anx_XI, 2025-08-02 2027-08-02",
        "anx_XIV, 2026-07-27",
        "art_3_14b, 2026-07-27",
        "chap_III_4, 2025-08-02"
    })
    void article_113_and_111_give_each_provision_its_days(String unit, String days) {
        assertThat(GUIDE.entry(unit).orElseThrow().appliesFrom())
                .extracting(from -> from.day().toString())
                .containsExactly(days.split(" "));
    }

    @Test
    void articles_that_the_amending_act_inserted_say_so_and_untouched_ones_say_nothing() {
        assertThat(List.of("art_4a", "art_60a", "art_75a", "art_75b", "art_75c", "art_75d", "anx_XIV"))
                .allSatisfy(unit -> assertThat(GUIDE.entry(unit).orElseThrow().amended())
                        .extracting(Amendment::what)
                        .asString()
                        .startsWith("New a"));
        assertThat(List.of("art_7", "art_9", "art_16", "art_26", "art_49", "art_51", "art_53", "art_100", "anx_III"))
                .allSatisfy(unit ->
                        assertThat(GUIDE.entry(unit).orElseThrow().amended()).isNull());
    }

    @Test
    void articles_and_annexes_are_told_in_two_to_six_sentences_with_recitals_that_exist() {
        assertThat(GUIDE.all()).allSatisfy(entry -> {
            assertThat(entry.recitals()).as(entry.unit()).allMatch(recital -> recital >= 1 && recital <= 180);
            assertThat(entry.title()).as(entry.unit()).doesNotEndWith(".").hasSizeLessThan(90);
            assertThat(entry.about()).as(entry.unit()).endsWith(".");
            if (entry.kind() == Kind.ARTICLE || entry.kind() == Kind.ANNEX) {
                assertThat(SENTENCE_END.matcher(entry.about()).results().count())
                        .as(entry.unit())
                        .isBetween(2L, 6L);
                assertThat(entry.everyday()).as(entry.unit()).isNotEmpty();
                assertThat(entry.recitals()).as(entry.unit()).isNotEmpty();
            }
        });
    }

    @Test
    void what_binds_an_importer_is_found_and_a_deep_unit_leads_to_the_nearest_entry() {
        assertThat(GUIDE.binding(Addressee.IMPORTER))
                .extracting(GuideEntry::unit)
                .contains("art_2_1_d", "art_23", "art_23_5", "art_25_1_a", "art_99_4_c")
                .doesNotContain("art_16", "art_24", "art_53");
        assertThat(GUIDE.nearest("art_9_2_a").map(GuideEntry::unit)).contains("art_9_2");
        assertThat(GUIDE.nearest("art_114")).isEmpty();
        assertThat(GUIDE.entry("art_9_2_a")).isEmpty();
    }
}
