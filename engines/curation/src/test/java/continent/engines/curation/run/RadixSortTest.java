package continent.engines.curation.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RadixSortTest {

    @Test
    void sorts_by_the_high_half_without_sign_and_leaves_equal_ones_in_their_order() {
        var random = new Random(9);
        for (int count : new int[] {0, 1, 2, 100, 5_000}) {
            long[] values = new long[count + 3];
            for (int i = 0; i < values.length; i++) {
                values[i] = (random.nextLong() & (i % 2 == 0 ? -1L << 32 : 3L << 32)) | i;
            }
            Long[] expected = Arrays.stream(values, 0, count).boxed().toArray(Long[]::new);
            Arrays.sort(expected, Comparator.comparingLong(value -> value >>> 32));
            Long[] sorted = Arrays.stream(RadixSort.byHighHalf(values, count), 0, count)
                    .boxed()
                    .toArray(Long[]::new);
            assertArrayEquals(expected, sorted);
        }
    }
}
