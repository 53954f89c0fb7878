package continent.engines.curation.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final Forest.Tree FIRST = new Forest.Tree(
            new short[] {0, 1}, new float[] {0.5f, 2}, new int[] {-1, -2}, new int[] {1, -3}, new float[] {1, -1, 3});
    private static final Forest.Tree ALONE =
            new Forest.Tree(new short[0], new float[0], new int[0], new int[0], new float[] {0.25f});

    private static double odds(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    @Test
    void leaves_of_all_trees_add_up() {
        var forest = Forest.of(0.5f, List.of(FIRST, ALONE, FIRST));
        assertThat(forest.probability(new float[] {0, 0})).isCloseTo(odds(0.5 + 1 + 0.25 + 1), within(1e-9));
        assertThat(forest.probability(new float[] {1, 2})).isCloseTo(odds(0.5 - 1 + 0.25 - 1), within(1e-9));
        assertThat(forest.probability(new float[] {1, 3})).isCloseTo(odds(0.5 + 3 + 0.25 + 3), within(1e-9));
        assertThat(FIRST.of(new float[] {1, 3})).isEqualTo(3);
        assertThat(ALONE.of(new float[] {1, 3})).isEqualTo(0.25f);
    }

    @Test
    void what_was_written_is_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Forest.write(0.5f, List.of(FIRST, ALONE), bytes);
        var read = Forest.read(new ByteArrayInputStream(bytes.toByteArray()));
        for (float[] row : List.of(new float[] {0, 0}, new float[] {1, 2}, new float[] {1, 3})) {
            assertThat(read.probability(row))
                    .isEqualTo(Forest.of(0.5f, List.of(FIRST, ALONE)).probability(row));
        }
    }
}
