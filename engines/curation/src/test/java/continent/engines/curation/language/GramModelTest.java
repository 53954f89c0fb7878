package continent.engines.curation.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GramModelTest {

    private static final int BITS = 9;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void packed_sums_equal_plain_sums() {
        var random = new Random(11);
        byte[] weights = new byte[CODES.size() << BITS];
        random.nextBytes(weights);
        var model = GramModel.of(BITS, CODES, 0.25f, weights);
        var grams = new Grams(BITS);
        for (int words = 0; words < 400; words += 13) {
            var text = new StringBuilder();
            for (int i = 0; i < words; i++) {
                text.append(Integer.toString(random.nextInt(1, 1 << 30), 36).replaceAll("[0-9]", "q"))
                        .append(' ');
            }
            grams.of(text, 0, text.length());
            float[] scores = new float[CODES.size()];
            model.scores(grams, scores);
            assertArrayEquals(plain(weights, grams), scores, 1e-3f);
        }
    }

    private static float[] plain(byte[] weights, Grams grams) {
        float[] sums = new float[CODES.size()];
        for (int i = 0; i < grams.size(); i++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += weights[grams.found()[i] * sums.length + c];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] *= grams.size() == 0 ? 0 : (float) (0.25 / Math.sqrt(grams.size()));
        }
        return sums;
    }

    @Test
    void a_model_is_read_as_it_was_written() throws IOException {
        byte[] weights = new byte[CODES.size() << BITS];
        new Random(3).nextBytes(weights);
        var bytes = new ByteArrayOutputStream();
        GramModel.write(new DataOutputStream(bytes), BITS, CODES, 0.5f, weights);
        var read = GramModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(CODES, read.codes());
        assertEquals(BITS, read.bits());
        var grams = new Grams(BITS);
        grams.of("some words to look at", 0, 21);
        float[] one = new float[CODES.size()];
        float[] other = new float[CODES.size()];
        read.scores(grams, one);
        GramModel.of(BITS, CODES, 0.5f, weights).scores(grams, other);
        assertArrayEquals(other, one);
    }

    @Test
    void foreign_data_is_refused() {
        byte[] foreign = new byte[100];
        assertThrows(IOException.class, () -> GramModel.read(new DataInputStream(new ByteArrayInputStream(foreign))));
    }

    @Test
    void features_follow_the_words_not_what_parts_them() {
        var one = new Grams(BITS);
        var other = new Grams(BITS);
        one.of("Haus und Hof", 0, 12);
        other.of("  haus, UND -- hof!", 0, 19);
        assertEquals(one.size(), other.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.found()[i], other.found()[i]);
        }
    }
}
