package continent.instruments.aiact.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DefinedTermsTest {

    private static String used(String language, String text) {
        return DefinedTerms.of(GardenLaw.of(language).view(language)).in(text).stream()
                .map(use -> text.substring(use.start(), use.end()) + "=" + use.unit())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void a_term_is_found_in_other_forms_and_the_longer_one_counts() {
        assertThat(used("en", "Gardens and garden keepers, not gardening"))
                .isEqualTo("Gardens=art_3_1 | garden keepers=art_3_2");
    }

    @Test
    void a_second_name_of_a_term_is_found_too() {
        assertThat(used("en", "an SSB or a small and sunny bed"))
                .isEqualTo("SSB=art_3_3 | small and sunny bed=art_3_3");
    }

    @Test
    void german_endings_are_taken_off() {
        assertThat(used("de", "des Gartens")).isEqualTo("Gartens=art_3_1");
    }

    @Test
    void a_phrase_that_only_sounds_like_a_term_is_none() {
        var view =
                GardenLaw.of("en").with("art_3_1", "‘subject’ means a person;").view("en");
        assertThat(DefinedTerms.of(view).in("A duty subject to Article 5 holds for the subject of a test"))
                .hasSize(1)
                .allSatisfy(use -> assertThat(use.start()).isEqualTo(42));
    }

    @Test
    void where_nothing_is_defined_nothing_is_found() {
        assertThat(used("en", "a house")).isEmpty();
    }
}
