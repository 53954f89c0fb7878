package continent.content.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.aiact.GuideEntry.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guide has every unit of the amended Act that it promises, once and in the order of the Act.
class GuideCompleteTest {

    private static final Guide GUIDE = Guide.shipped();

    private List<String> units(Kind kind) {
        return GUIDE.all().stream()
                .filter(entry -> entry.kind() == kind)
                .map(GuideEntry::unit)
                .toList();
    }

    @Test
    void every_article_of_the_amended_act_is_there_once_and_in_order() {
        List<String> articles = IntStream.rangeClosed(1, 113)
                .mapToObj(number -> Stream.concat(Stream.of("" + number), inserted(number)))
                .flatMap(numbers -> numbers)
                .map(number -> "art_" + number)
                .toList();
        assertThat(articles).hasSize(119);
        assertThat(units(Kind.ARTICLE)).isEqualTo(articles);
    }

    private static Stream<String> inserted(int number) {
        return switch (number) {
            case 4 -> Stream.of("4a");
            case 60 -> Stream.of("60a");
            case 75 -> Stream.of("75a", "75b", "75c", "75d");
            default -> Stream.empty();
        };
    }

    @Test
    void every_annex_chapter_and_section_is_there_once_and_in_order() {
        assertThat(units(Kind.ANNEX)).isEqualTo(letters("anx", "I II III IV V VI VII VIII IX X XI XII XIII XIV"));
        assertThat(units(Kind.CHAPTER)).isEqualTo(letters("chap", "I II III IV V VI VII VIII IX X XI XII XIII"));
        assertThat(units(Kind.SECTION))
                .isEqualTo(letters(
                        "chap", "III_1 III_2 III_3 III_4 III_5 V_1 V_2 V_3 V_4 VII_1 VII_2 IX_1 IX_2 IX_3 IX_4 IX_5"));
    }

    @ParameterizedTest
    @CsvSource({
        "art_4a, chap_I", "art_5, chap_II", "art_6, chap_III_1", "art_15, chap_III_2", "art_27, chap_III_3",
        "art_39, chap_III_4", "art_49, chap_III_5", "art_50, chap_IV", "art_52, chap_V_1", "art_56, chap_V_4",
        "art_60a, chap_VI", "art_69, chap_VII_1", "art_70, chap_VII_2", "art_71, chap_VIII", "art_72, chap_IX_1",
        "art_73, chap_IX_2", "art_84, chap_IX_3", "art_87, chap_IX_4", "art_94, chap_IX_5", "art_96, chap_X",
        "art_98, chap_XI", "art_101, chap_XII", "art_113, chap_XIII", "art_5_1_h_ii, art_5_1_h", "art_5_1a_b, art_5_1a",
        "anx_I_B_21, anx_I_B", "anx_III_4_a, anx_III_4", "art_3_68, art_3", "art_43_3, art_43", "art_16_l, art_16"
    })
    void each_unit_stands_where_the_act_has_it(String unit, String parent) {
        assertThat(GUIDE.entry(unit).orElseThrow().parent()).isEqualTo(parent);
        assertThat(GUIDE.children(parent)).extracting(GuideEntry::unit).contains(unit);
    }

    @Test
    void paragraphs_that_bind_operators_or_decide_a_class_have_a_line_of_their_own() {
        assertThat(GUIDE.all())
                .extracting(GuideEntry::unit)
                .containsAll(paragraphs("art_2", 1, 13))
                .containsAll(letters("art_5_1", "a b ba bb c d e f g h"))
                .containsAll(letters("art_5", "1a 1b 2 3 4 5 6 7 8"))
                .containsAll(letters("art_6", "1 1a 1b 1c 2 3 4 5 6 7 8"))
                .containsAll(letters("art_16", "a b c d e f g h i j k l"))
                .containsAll(paragraphs("art_22", 1, 4))
                .containsAll(paragraphs("art_23", 1, 7))
                .containsAll(paragraphs("art_24", 1, 6))
                .containsAll(paragraphs("art_25", 1, 5))
                .containsAll(paragraphs("art_26", 1, 12))
                .containsAll(paragraphs("art_27", 1, 5))
                .containsAll(paragraphs("art_43", 1, 6))
                .containsAll(paragraphs("art_49", 1, 5))
                .containsAll(paragraphs("art_50", 1, 7))
                .containsAll(paragraphs("art_52", 1, 6))
                .containsAll(letters("art_53_1", "a b c d"))
                .containsAll(paragraphs("art_54", 1, 6))
                .containsAll(letters("art_55_1", "a b c d"))
                .containsAll(paragraphs("art_72", 1, 4))
                .containsAll(paragraphs("art_73", 1, 11))
                .containsAll(letters("art_75", "1 1a 1b 1c 1d 1e 2 2a 3"))
                .containsAll(paragraphs("art_75a", 1, 8))
                .containsAll(paragraphs("art_75c", 1, 9))
                .containsAll(paragraphs("art_75d", 1, 4))
                .containsAll(letters("art_99", "1 2 3 4 5 6 6a 7 8 9 10 11"))
                .containsAll(letters("art_99_4", "a b c d da e f g"))
                .containsAll(paragraphs("art_100", 1, 7))
                .containsAll(paragraphs("art_101", 1, 6))
                .containsAll(paragraphs("art_111", 1, 4))
                .containsAll(letters("art_113", "a b c c_i c_ii d"))
                .containsAll(paragraphs("anx_III", 1, 8))
                .containsAll(letters("anx_III", "1_a 1_b 1_c 3_a 3_b 3_c 3_d 4_a 4_b 5_a 5_b 5_c 5_d"))
                .containsAll(letters("anx_III", "6_a 6_b 6_c 6_d 6_e 7_a 7_b 7_c 7_d 8_a 8_b"));
    }

    private static List<String> paragraphs(String article, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> article + "_" + number)
                .toList();
    }

    private static List<String> letters(String above, String ends) {
        return Stream.of(ends.split(" ")).map(end -> above + "_" + end).toList();
    }

    @Test
    void the_seventy_terms_of_article_3_are_there_in_order_in_three_languages() {
        List<String> terms = IntStream.rangeClosed(1, 68)
                .mapToObj(number -> number == 14 ? Stream.of("14", "14a", "14b") : Stream.of("" + number))
                .flatMap(numbers -> numbers)
                .map(number -> "art_3_" + number)
                .toList();
        assertThat(GUIDE.terms()).extracting(GuideEntry::unit).isEqualTo(terms);
        assertThat(GUIDE.terms()).allSatisfy(entry -> {
            Term term = Objects.requireNonNull(entry.term());
            assertThat(List.of(term.en(), term.de(), term.nb())).noneMatch(String::isBlank);
            assertThat(entry.everyday()).isNotEmpty();
        });
    }
}
