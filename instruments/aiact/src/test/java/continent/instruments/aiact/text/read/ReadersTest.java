package continent.instruments.aiact.text.read;

import static continent.instruments.aiact.text.read.Fixtures.byId;
import static continent.instruments.aiact.text.read.Fixtures.file;
import static continent.instruments.aiact.text.read.Fixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The same law of our own in three kinds of file.
class ReadersTest {

    private static final List<String> IDS = List.of(
            "rec_1 rec_2 art_1 art_1_1 art_1_1_a art_1_1_a_i art_1_1_a_ii art_1_1_b art_1_1_sub2_a art_1_1_sub2_b art_1_1_c"
                    .split(" "));
    private static final List<String> MORE = List.of(
            "art_1_2 art_1a art_1a_1 art_1a_2 art_1a_2_a art_1a_2_b art_2 art_2_1 anx_I anx_I_A anx_I_A_1 anx_I_A_2 anx_I_B"
                    .split(" "));
    private static final List<String> LAST =
            List.of("anx_I_B_3 anx_II anx_II_1 anx_II_2 anx_II_3 anx_II_3_1 anx_II_3_2".split(" "));

    private static final ReadText FORMEX = read(file("formex"));
    private static final ReadText PAGE = read(file("published.html"));
    private static final ReadText JSON = read(file("consolidated.json"));

    private static Unit unit(ReadText text, String id) {
        return Objects.requireNonNull(byId(text).get(id), id);
    }

    private static List<String> all() {
        var ids = new java.util.ArrayList<>(IDS);
        ids.addAll(MORE);
        ids.addAll(LAST);
        return ids;
    }

    @Test
    void each_kind_of_file_gives_the_same_ids_in_the_order_of_the_text() {
        assertThat(FORMEX.units()).extracting(Unit::id).containsExactlyElementsOf(all());
        assertThat(PAGE.units()).extracting(Unit::id).containsExactlyElementsOf(all());
        var json = new java.util.ArrayList<>(all());
        json.add("anx_II_3_2_a"); // the table stands in a titled part only there
        assertThat(JSON.units()).extracting(Unit::id).containsExactlyElementsOf(json);
    }

    @Test
    void formex_and_page_agree_in_kind_parent_label_heading_and_text() {
        Map<String, Unit> page = byId(PAGE);
        for (Unit unit : FORMEX.units()) {
            if (!unit.id().equals("anx_II")) { // only the Formex has a table there
                assertThat(page.get(unit.id())).isEqualTo(unit);
            }
        }
    }

    @Test
    void json_agrees_in_kind_and_parent() {
        Map<String, Unit> json = byId(JSON);
        for (Unit unit : FORMEX.units()) {
            var other = Objects.requireNonNull(json.get(unit.id()));
            assertThat(other.kind()).as(unit.id()).isEqualTo(unit.kind());
            assertThat(other.parent()).as(unit.id()).isEqualTo(unit.parent());
        }
    }

    @Test
    void an_unnumbered_subparagraph_belongs_to_the_unit_that_holds_it() {
        for (ReadText text : List.of(FORMEX, PAGE, JSON)) {
            assertThat(unit(text, "art_1_2").text()).isEqualTo("Weeds may stay.\nThey are guests.");
            assertThat(unit(text, "art_1_1").text())
                    .isEqualTo("A gardener shall:\nPoint (a) does not hold where it rains, namely where:");
            assertThat(unit(text, "anx_II_3_1").text()).isEqualTo("By day.\nNot at noon.");
        }
    }

    @Test
    void a_second_list_with_the_same_letters_is_told_apart_only_where_a_letter_is_taken() {
        for (ReadText text : List.of(FORMEX, PAGE, JSON)) {
            assertThat(unit(text, "art_1_1_sub2_a").text()).isEqualTo("it drizzles;");
            assertThat(unit(text, "art_1_1_c").text()).isEqualTo("it snows.");
        }
    }

    @Test
    void what_is_quoted_from_another_act_holds_no_units_and_footnotes_are_left_out() {
        assertThat(unit(FORMEX, "art_2_1").text()).isEqualTo("this is added:\n‘3. Fields have hedges.’;");
        assertThat(unit(PAGE, "art_2_1").text()).isEqualTo("this is added:\n‘3. Fields have hedges.’;");
        assertThat(unit(JSON, "art_2_1").text()).isEqualTo("this is added:\n‘3. Fields have hedges.");
        for (ReadText text : List.of(FORMEX, PAGE, JSON)) {
            assertThat(unit(text, "rec_1").text()).isEqualTo("Gardens are good, says the Council.");
            assertThat(text.units().toString()).doesNotContain("left out");
        }
    }

    @Test
    void definitions_are_points_and_numbered_paragraphs_are_paragraphs() {
        for (ReadText text : List.of(FORMEX, PAGE, JSON)) {
            assertThat(unit(text, "art_1a_2").kind()).isEqualTo(UnitKind.POINT);
            assertThat(unit(text, "art_1_2").kind()).isEqualTo(UnitKind.PARAGRAPH);
            assertThat(unit(text, "anx_I_A").kind()).isEqualTo(UnitKind.SECTION);
        }
    }

    @Test
    void chapters_and_sections_over_articles_are_headings() {
        assertThat(unit(PAGE, "art_1").under())
                .containsExactly(
                        new Division(1, "I", "CHAPTER I", "GARDENS"), new Division(2, "1", "SECTION 1", "Beds"));
        assertThat(unit(PAGE, "art_2").under()).containsExactly(new Division(1, "I", "CHAPTER I", "GARDENS"));
        assertThat(unit(JSON, "art_1").under()).extracting(Division::heading).containsExactly("GARDENS", "Beds");
    }

    @Test
    void the_sentence_after_the_last_article_belongs_to_it() {
        for (ReadText text : List.of(FORMEX, PAGE, JSON)) {
            assertThat(unit(text, "art_2").text())
                    .isEqualTo("The law of fields is changed as follows:\nThis law binds every garden.");
        }
    }

    @Test
    void rows_of_a_table_belong_to_their_point_with_a_tab_between_the_cells() {
        assertThat(unit(FORMEX, "anx_II").text()).isEqualTo("A shed holds:\nG 01\tgreen tools");
        assertThat(unit(JSON, "anx_II_3_2_a").text()).isEqualTo("Codes\nG 01\tgreen tools");
    }

    @Test
    void an_annex_without_a_title_takes_its_first_line_for_one() {
        assertThat(unit(JSON, "anx_II").heading()).isEqualTo("Tools");
    }

    @Test
    void the_act_as_published_is_authentic_and_its_first_day_known_a_json_is_neither() {
        assertThat(FORMEX.kind()).isEqualTo(SourceKind.FORMEX);
        assertThat(FORMEX.authentic()).isTrue();
        assertThat(PAGE.from()).isEqualTo(LocalDate.parse("2024-08-01"));
        assertThat(JSON.authentic()).isFalse();
        assertThat(JSON.from()).isNull();
    }
}
