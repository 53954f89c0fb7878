package continent.instruments.aiact.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.Unit;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A consolidated page of our own wording in Bulgarian: other classes, marks of amendments, Cyrillic letters.
class ConsolidatedPageTest {

    private static final ReadText PAGE = Fixtures.read(Fixtures.file("consolidated-bg.html"));

    private static Unit unit(String id) {
        return Objects.requireNonNull(Fixtures.byId(PAGE).get(id), id);
    }

    @Test
    void ids_are_those_of_the_english_text() {
        assertThat(PAGE.units())
                .extracting(Unit::id)
                .containsExactly(
                        "art_1",
                        "art_1_1",
                        "art_1_1_a",
                        "art_1_1_a_i",
                        "art_1_1_aa",
                        "art_1_1_b",
                        "art_1_1_f",
                        "art_1_1a",
                        "art_1a",
                        "art_1a_1",
                        "anx_I",
                        "anx_I_A",
                        "anx_I_A_1",
                        "anx_I_B",
                        "anx_I_B_2");
    }

    @Test
    void marks_of_amendments_and_footnotes_are_no_part_of_the_text() {
        assertThat(unit("art_1_1_a").text()).isEqualTo("полива:");
        assertThat(unit("art_1_1_b").text()).isEqualTo("брои листа.");
        assertThat(PAGE.units().toString()).doesNotContain("M1").doesNotContain("Бележка");
    }

    @Test
    void a_row_of_dashes_where_a_provision_was_is_no_unit_and_no_text() {
        assertThat(PAGE.units()).extracting(Unit::id).doesNotContain("art_1_1_c");
        assertThat(PAGE.units().toString()).doesNotContain("——");
    }

    @Test
    void a_latin_letter_that_looks_like_the_cyrillic_one_counts_as_that() {
        assertThat(unit("art_1_1_f").text()).isEqualTo("пее.");
    }

    @Test
    void its_language_date_and_standing_are_read_from_its_head() {
        assertThat(PAGE.language()).isEqualTo("bg");
        assertThat(PAGE.act()).isEqualTo("02024R1689-20260727");
        assertThat(PAGE.from()).isEqualTo(LocalDate.parse("2026-07-27"));
        assertThat(PAGE.authentic()).isFalse();
    }

    @Test
    void text_after_a_list_and_rows_of_a_table_stay_where_they_belong() {
        assertThat(unit("art_1_1").text()).isEqualTo("Градинарят:\nКогато вали, почива.");
        assertThat(unit("anx_I_B_2").text()).isEqualTo("лалета.\nG 01\tзелени");
        assertThat(unit("anx_I_B").heading()).isEqualTo("Без бодли");
    }
}
