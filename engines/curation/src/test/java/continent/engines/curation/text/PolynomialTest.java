package continent.engines.curation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PolynomialTest {

    private static long slowly(char[] chars, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * Polynomial.BASE + chars[i];
        }
        return hash;
    }

    @Test
    void a_part_has_the_same_hash_however_it_is_asked_for() {
        var random = new SplittableRandom(7);
        var polynomial = new Polynomial();
        for (int length : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 5_000, 4_097}) {
            char[] chars = chars(random, length + 3);
            polynomial.over(chars, length);
            for (int k = 0; k < 50; k++) {
                int from = random.nextInt(length + 1);
                int to = from + random.nextInt(length - from + 1);
                assertThat(polynomial.between(from, to))
                        .isEqualTo(slowly(chars, from, to))
                        .isEqualTo(Polynomial.of(chars, from, to));
            }
        }
    }

    @Test
    void a_very_long_text_is_hashed_part_by_part() {
        char[] chars = chars(new SplittableRandom(8), (1 << 20) + 5);
        var polynomial = new Polynomial();
        polynomial.over(chars, chars.length);
        assertThat(polynomial.between(1 << 20, chars.length)).isEqualTo(slowly(chars, 1 << 20, chars.length));
        polynomial.over(chars, 9);
        assertThat(polynomial.between(2, 9)).isEqualTo(slowly(chars, 2, 9));
    }

    private static char[] chars(SplittableRandom random, int count) {
        char[] chars = new char[count];
        for (int i = 0; i < count; i++) {
            chars[i] = (char) random.nextInt(1 << 16);
        }
        return chars;
    }
}
