package continent.engines.curation.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are the examples that the states or their registers publish, or made up to pass.
class IdNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "NO, 01010750160",
        "SE, 811218-9876",
        "FI, 131052-308T",
        "ES, 12345678Z",
        "ES, X1234567L",
        "IT, RSSMRA85T10A562S",
        "FR, 2 55 08 14 168 025 38",
        "PL, 44051401359",
        "NL, 111222333",
        "BE, 85.07.30-033 28",
        "DE, 86095742719",
        "HR, 94577403194",
        "PT, 123456789",
        "RO, 1800101221144",
        "BG, 7523169263",
        "EE, 37605030299",
        "CZ, 736028/5163",
        "SI, 0101006500006",
        "IE, 6433435F",
        "IS, 120174-3399",
        "AT, 1237010180",
        "CH, 756.9217.0769.85",
        "GR, 01013099997",
        "HU, 1-700101-0006",
        "LV, 161175-19997",
        "GB, AB123456D",
        "US, 078-05-1120"
    })
    void numbers_of_each_state_pass_and_fail_with_another_check_digit(String state, String number) {
        double sure = IdNumbers.proof(number, Set.of(state));
        assertTrue(sure > IdNumbers.proof(number, Set.of()), state + " does not know " + number);
        if (!state.equals("US")) {
            String wrong = changed(number);
            assertEquals(
                    IdNumbers.proof(wrong, Set.of()),
                    IdNumbers.proof(wrong, Set.of(state)),
                    state + " takes " + wrong + " too");
        }
    }

    /// The last character changed to another of its kind.
    private static String changed(String number) {
        char last = number.charAt(number.length() - 1);
        char other = last == '9' ? '8' : last == 'Z' ? 'Y' : (char) (last + 1);
        return number.substring(0, number.length() - 1) + other;
    }

    @Test
    void a_bare_number_counts_only_beside_a_word_that_says_what_it_is() {
        var finder = new PersonalData(EnumSet.of(Span.Type.NATIONAL_ID), "");
        assertEquals(0, finder.find("The parcel 111222333 is lost").size());
        assertEquals(1, finder.find("Mijn BSN is 111222333").size());
    }

    @Test
    void a_language_makes_its_states_numbers_likelier() {
        String text = "Nummer 86095742719 bitte angeben, oder 44051401359";
        var german = new PersonalData(EnumSet.of(Span.Type.NATIONAL_ID), "pl");
        var none = new PersonalData(EnumSet.of(Span.Type.NATIONAL_ID), "");
        assertTrue(
                german.find(text).getLast().score() > none.find(text).getLast().score());
    }
}
