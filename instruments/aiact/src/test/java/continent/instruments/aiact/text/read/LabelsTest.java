package continent.instruments.aiact.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    /// English, German, French, Spanish, Portuguese, Finnish, Greek, Bulgarian.
    @ParameterizedTest
    @CsvSource({
        "(a), a",
        "a), a",
        "(ba), ba",
        "b bis), ba",
        "b ter), bb",
        "b-A), ba",
        "(iii), iii",
        "iii), iii",
        "(aa), aa",
        "1., 1",
        "(1), 1",
        "1a., 1a",
        "(1a), 1a",
        "1 bis., 1a",
        "1 ter., 1b",
        "1-A., 1a",
        "1 a., 1a",
        "(14b), 14b",
        "3.1., 3.1",
        "14), 14",
        "α), a",
        "στ), f",
        "ια), k",
        "βα), ba",
        "1α., 1a",
        "б), b",
        "ба), ba",
        "1а., 1a",
        "й), j",
        "(XII), xii"
    })
    void a_label_of_any_language_becomes_the_english_part_of_an_id(String printed, String segment) {
        assertThat(Labels.segment(printed)).contains(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"‘(68)", "AIP 0102", "G 01", "Regulation", "etc.", "", "(*)", "2024/1689", "a"})
    void what_is_no_label_gives_none(String text) {
        assertThat(Labels.segment(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Article 75a, 75a",
        "Artikel 4a, 4a",
        "Article 4 bis, 4a",
        "Article 75 quinquies, 75d",
        "Artigo 4.º-A, 4a",
        "Άρθρο 4α, 4a",
        "Член 4а, 4a",
        "4.a pants, 4a",
        "60a. cikk, 60a",
        "Artikla 60, 60"
    })
    void the_number_of_an_article_is_found_beside_any_word(String heading, String number) {
        assertThat(Numbers.article(heading)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNEX XIV, XIV",
        "II. MELLÉKLET, II",
        "III PIELIKUMS, III",
        "ΠΑΡΑΡΤΗΜΑ Ι, I",
        "CHAPTER III, III",
        "SECTION 2, 2",
        "PRÍLOHA IX, IX"
    })
    void the_number_of_an_annex_or_chapter_is_found_beside_any_word(String heading, String number) {
        assertThat(Numbers.ofHeading(heading)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Section A. List of laws | A | List of laws",
                "Abschnitt B — Weitere | B | Weitere",
                "## SECTION 1: All models | 1 | All models",
                "A iedaļa. Tiesību akti | A | Tiesību akti",
                "Раздел В. Други | C | Други",
                "Τμήμα Α. Κατάλογος | A | Κατάλογος",
                "1. szakasz. Minden | 1 | Minden",
                "A. SZAKASZ — Lista | A | Lista",
                "Section 2 | 2 | ''"
            })
    void a_section_of_an_annex_is_known_by_its_letter_or_number(String title, String key, String heading) {
        var section = SectionTitle.of(title).orElseThrow();
        assertThat(section.key()).isEqualTo(key);
        assertThat(section.heading()).isEqualTo(heading);
    }
}
