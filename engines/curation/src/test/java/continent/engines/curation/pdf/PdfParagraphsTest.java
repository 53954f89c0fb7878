package continent.engines.curation.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfParagraphsTest {

    @Test
    void running_heads_feet_and_page_numbers_go() {
        var pages = new ArrayList<PdfPages.Page>();
        for (int i = 1; i <= 5; i++) {
            pages.add(page(
                    List.of("Annual report " + (2020 + i), "Chapter on ships"),
                    List.of("Body of page " + word(i) + " is kept."),
                    List.of("Harbour office", "- " + i + " -")));
        }
        assertThat(PdfParagraphs.of(pages).lines())
                .containsExactly(
                        "Body of page one is kept.",
                        "Body of page two is kept.",
                        "Body of page three is kept.",
                        "Body of page four is kept.",
                        "Body of page five is kept.");
    }

    @Test
    void the_name_of_a_chapter_goes_where_it_heads_several_pages() {
        var pages = new ArrayList<PdfPages.Page>();
        for (int i = 0; i < 12; i++) {
            String chapter = "Chapter " + (i / 4 + 1) + ": "
                    + List.of("Wind", "Waves", "Stars").get(i / 4) + " " + i;
            pages.add(page(List.of(chapter, "Line " + "abcdefghijkl".charAt(i) + ".")));
        }
        assertThat(PdfParagraphs.of(pages)).doesNotContain("Chapter").contains("Line a.", "Line l.");
    }

    @Test
    void what_repeats_in_the_middle_of_pages_or_on_few_of_them_stays() {
        var pages = List.of(
                page(List.of("Title"), List.of("Refrain."), List.of("First.")),
                page(List.of("Second."), List.of("Refrain."), List.of("Third.")),
                page(List.of("Fourth."), List.of("Refrain."), List.of("Fifth.")));
        assertThat(PdfParagraphs.of(pages).lines())
                .containsExactly(
                        "Title",
                        "Refrain.",
                        "First.",
                        "Second.",
                        "Refrain.",
                        "Third.",
                        "Fourth.",
                        "Refrain.",
                        "Fifth.");
    }

    @Test
    void divided_words_are_one_again_and_real_hyphens_stay() {
        var page = page(List.of("The docu-", "ment of the Danish-", "Norwegian harbour", "stays."));
        assertThat(PdfParagraphs.of(List.of(page))).isEqualTo("The document of the Danish- Norwegian harbour stays.");
    }

    private static String word(int i) {
        return List.of("one", "two", "three", "four", "five").get(i - 1);
    }

    @SafeVarargs
    private static PdfPages.Page page(List<String>... blocks) {
        return new PdfPages.Page(List.of(blocks));
    }
}
