package continent.engines.curation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Expected words and sentences are what spaCy 3.8.18 gave for our own sentences (blank English, sentencizer).
class WordCutterTest {

    private final WordCutter cutter = new WordCutter();

    @Test
    void contractions_and_abbreviations_are_cut_as_listed() {
        assertThat(words("Mr. Weber didn't pay $5,000 (about 4.5k) at 10am..."))
                .isEqualTo("Mr. Weber did n't pay $ 5,000 ( about 4.5k ) at 10 am ...");
        assertThat(words("C++ ok... and/or we'd've gone '90s 5°C. IDs I'm"))
                .isEqualTo("C++ ok ... and/or we 'd 've gone ' 90s 5 ° C . IDs I 'm");
        assertThat(words("\"Cannot\" isn't “gonna” work: 50% of them're here;"))
                .isEqualTo("\" Can not \" is n't “ gon na ” work : 50 % of them're here ;");
    }

    @Test
    void addresses_stay_whole() {
        assertThat(words("See www.example.org/a-b, or write to a.b@example.com!"))
                .isEqualTo("See www.example.org/a-b , or write to a.b@example.com !");
    }

    @Test
    void inner_marks_cut_between_letters_and_units_from_numbers() {
        assertThat(words("The well-known U.S. plan—it's 3km long—can't fail :-)"))
                .isEqualTo("The well - known U.S. plan — it 's 3 km long — can't fail :-)");
        assertThat(words("a/b, foo.Bar and x=y end.Start 10-20 --flag (Mr. X)"))
                .isEqualTo("a / b , foo . Bar and x = y end . Start 10 - 20 --flag ( Mr. X )");
        assertThat(words("🙂🙂hi! price:5€ №5 ©2024 naïve-café"))
                .isEqualTo("🙂 🙂 hi ! price:5 € № 5 © 2024 naïve - café");
    }

    @Test
    void sentences_start_behind_marks_and_their_punctuation() {
        assertThat(sentences("a/b, foo.Bar and x=y end.Start 10-20 --flag (Mr. X)"))
                .isEqualTo(3);
        assertThat(sentences("🙂🙂hi! price:5€ №5 ©2024 naïve-café")).isEqualTo(2);
        assertThat(sentences("Mr. Weber didn't pay $5,000 (about 4.5k) at 10am..."))
                .isEqualTo(1);
    }

    @Test
    void no_character_but_white_space_is_lost_or_taken_twice() {
        var random = new Random(7);
        String pieces = "ab Z.9,-–—'’\"()[]:;!?…@/#\t\n €%°🙂éß";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(pieces.codePointAt(
                        pieces.offsetByCodePoints(0, random.nextInt(pieces.codePointCount(0, pieces.length())))));
            }
            String joined = String.join("", cut(text.toString()));
            assertThat(joined).isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }

    private String words(String text) {
        return String.join(" ", cut(text));
    }

    private List<String> cut(String text) {
        var spans = new Spans();
        cutter.cut(text.toCharArray(), 0, text.length(), spans);
        var words = new ArrayList<String>();
        for (int i = 0; i < spans.count(); i++) {
            words.add(text.substring(spans.start(i), spans.end(i)));
        }
        return words;
    }

    private int sentences(String text) {
        var spans = new Spans();
        cutter.cut(text.toCharArray(), 0, text.length(), spans);
        return Sentences.count(text.toCharArray(), spans, 0, spans.count(), text.length());
    }
}
