package continent.instruments.aiact.reading;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.aiact.Guide;
import continent.instruments.aiact.reading.LawSearch.Hit;
import continent.instruments.aiact.reading.LawSearch.Query;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankedSearchTest {

    private final LawSearch search = RankedSearch.of(
            GardenLaw.of("en")
                    .with("art_7_2", "Whoever plants a zelkova waters the zelkovas in a drought.")
                    .with("rec_2", "A zelkova and a lonesome pomegranate.")
                    .view("en"),
            Guide.shipped());

    private List<Hit> hits(String text, String... kinds) {
        return search.find(new Query(text, Set.of(kinds), 10)).hits();
    }

    @Test
    void what_has_all_words_stands_before_what_has_one() {
        assertThat(hits("zelkova pomegranate")).extracting(Hit::unit).containsExactly("rec_2", "art_7_2");
    }

    @Test
    void forms_of_a_word_and_beginnings_are_found() {
        assertThat(hits("zelkovas")).extracting(Hit::unit).contains("art_7_2", "rec_2");
        assertThat(hits("pomegr")).extracting(Hit::unit).containsExactly("rec_2");
    }

    @Test
    void kinds_narrow_the_search() {
        assertThat(hits("zelkova", "art")).extracting(Hit::unit).containsExactly("art_7_2");
        assertThat(hits("zelkova", "anx")).isEmpty();
    }

    @Test
    void the_snippet_is_the_text_with_its_words_marked() {
        var hit = hits("drought").getFirst();
        assertThat(hit.snippet().stream().map(LawSearch.Stretch::text).reduce("", String::concat))
                .startsWith("Whoever plants a zelkova");
        assertThat(hit.snippet())
                .filteredOn(LawSearch.Stretch::marked)
                .extracting(LawSearch.Stretch::text)
                .containsExactly("drought");
    }

    @Test
    void without_a_text_the_guide_is_searched() {
        var guide = RankedSearch.of(null, Guide.shipped()).find(new Query("emotions workplace", Set.of(), 3));
        assertThat(guide.hits().getFirst().unit()).isEqualTo("art_5_1_f");
        assertThat(guide.hits()).allMatch(Hit::guide);
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(hits("qwertyuiop")).isEmpty();
        assertThat(hits("?!")).isEmpty();
    }
}
