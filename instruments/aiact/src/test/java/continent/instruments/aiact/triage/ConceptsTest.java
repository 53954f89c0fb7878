package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConceptsTest {

    private static final Concepts CONCEPTS = Concepts.shipped();

    private static boolean denied(String text, String concept) {
        var mentions = CONCEPTS.in(text).stream()
                .filter(mention -> mention.concept().equals(concept))
                .toList();
        assertThat(mentions).as(text).isNotEmpty();
        return mentions.getFirst().denied();
    }

    @Test
    void a_denial_reaches_to_the_end_of_its_sentence_and_no_further() {
        assertThat(denied("it does not look at applicants", "candidates")).isTrue();
        assertThat(denied("it isn't fast. it ranks applicants", "candidates")).isFalse();
        assertThat(denied("no, never: it ranks applicants", "candidates")).isFalse();
        assertThat(denied("it ranks applicants, not machines", "candidates")).isFalse();
    }

    @Test
    void words_may_stand_between() {
        assertThat(CONCEPTS.in("gives the next free task to a driver"))
                .anyMatch(mention -> mention.concept().equals("tasks"));
    }
}
