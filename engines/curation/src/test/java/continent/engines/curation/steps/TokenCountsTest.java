package continent.engines.curation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Piece by piece, the count is that of the whole text.
class TokenCountsTest {

    private static final Encoding WHOLE = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
    private static final String[] PARTS = {
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u3000",
        "a",
        "The",
        "the",
        "Word",
        "ing",
        "für",
        "Ω",
        "слово",
        "日本",
        "é",
        "e\u0301",
        "\u0301",
        "😀",
        "𝒜",
        "'s",
        "'S",
        "'ll",
        "'",
        "O'Neil",
        "1",
        "1234567",
        "٣",
        "½",
        ".",
        ",",
        "...",
        "—",
        "-",
        "(",
        ")",
        "<|endoftext|>",
        "http://x.eu/a?b=c",
        "_",
        "{}",
        "ǅ",
        "ª",
        "ʰ",
        "\u200b",
        "\uFFFD"
    };

    @Test
    void counts_add_up_to_that_of_the_whole() {
        var counts = new TokenCounts(WHOLE);
        var random = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(random.nextInt(3) == 0 ? " " : "").append(PARTS[random.nextInt(PARTS.length)]);
            }
            assertThat(counts.of(text.toString()))
                    .as(text.toString())
                    .isEqualTo(WHOLE.countTokensOrdinary(text.toString()));
        }
    }

    @Test
    void any_character_may_stand_behind_a_word_or_in_it() {
        var counts = new TokenCounts(WHOLE);
        for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x3400 || c > 0xD000 ? 1 : 97) {
            if (Character.isSurrogate((char) c)) {
                continue; // no text has half a pair: WholeText
            }
            String text = "x a" + (char) c + "b" + (char) c + " " + (char) c + "b";
            assertThat(counts.of(text)).as("U+%04X", c).isEqualTo(WHOLE.countTokensOrdinary(text));
        }
    }

    @Test
    void an_empty_text_has_none() {
        assertThat(new TokenCounts(WHOLE).of("")).isZero();
    }
}
