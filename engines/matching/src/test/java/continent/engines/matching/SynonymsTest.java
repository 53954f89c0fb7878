package continent.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import continent.engines.matching.Hit.Share;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final List<Passage> PASSAGES = List.of(
            passage("journal", "A journal is kept for half a year."),
            passage("record", "A record of events is kept."),
            passage("events", "Events are on record at the town hall."),
            passage("phrase", "The conformity assessment precedes the sale."),
            passage("apart", "An assessment of staff, and conformity of goods."));

    private static final Synonyms SYNONYMS = Synonyms.read(
            Stream.of("# what we call logs", "log, journal, record of events", "", "conformity assessment"));

    private static Passage passage(String id, String text) {
        return new Passage(id, Map.of("text", text));
    }

    private static List<Hit> search(String text, Synonyms synonyms) {
        try (var index = PassageIndex.inMemory("en", PASSAGES)) {
            index.use(synonyms);
            return index.search(new Query(text, Map.of("text", 1.0), Map.of(), 10));
        }
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    @Test
    void a_word_finds_what_may_stand_for_it_and_a_phrase_only_in_its_order() {
        assertThat(search("how long do I keep logs?", Synonyms.NONE))
                .extracting(Hit::id)
                .doesNotContain("events");
        assertThat(ids(search("logs", SYNONYMS))).containsExactlyInAnyOrder("journal", "record");
        assertThat(ids(search("record of events", SYNONYMS))).contains("journal");
        assertThat(ids(search("events on record", SYNONYMS))).doesNotContain("journal");
    }

    @Test
    void words_that_are_known_to_belong_together_count_more_where_they_do() {
        assertThat(ids(search("conformity assessment", SYNONYMS))).first().isEqualTo("phrase");
        var phrase = search("conformity assessment", SYNONYMS).getFirst().why();
        assertThat(phrase).extracting(Share::term).contains("conform assess");
    }

    @Test
    void a_quoted_phrase_counts_beside_its_words() {
        var plain = scores(search("record events", Synonyms.NONE));
        var quoted = scores(search("\"record of events\"", Synonyms.NONE));
        assertThat(quoted.get("record")).isGreaterThan(plain.get("record") + 0.1);
        assertThat(quoted.get("events")).isCloseTo(plain.get("events"), within(1e-9));
    }

    private static Map<String, Double> scores(List<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(Hit::id, Hit::score));
    }

    @Test
    void the_shares_of_synonyms_and_phrases_add_up_too() {
        for (Hit hit : search("logs of a \"conformity assessment\"", SYNONYMS)) {
            assertThat(hit.score())
                    .isCloseTo(hit.why().stream().mapToDouble(Share::score).sum(), within(1e-12));
        }
    }

    @Test
    void a_group_that_is_too_large_is_named_by_its_line() {
        String many = IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThatThrownBy(() -> Synonyms.read(Stream.of("a, b", many)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
