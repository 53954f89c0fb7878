package continent.engines.curation.extract.training;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.extract.Forest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrowingTest {

    private static boolean rule(float[] row) {
        return row[0] > 0.6 || (row[1] < 0.3 && row[2] > 0.5);
    }

    private static List<float[]> rows(long seed, int count) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<float[]>();
        for (int i = 0; i < count; i++) {
            rows.add(new float[] {
                (float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble(), 1
            });
        }
        return rows;
    }

    private static List<Forest.Tree> grown(long seed) {
        var rows = new Rows();
        rows(seed, 4_000).forEach(row -> rows.add(row, rule(row), 1));
        return new Growing(rows).trees(30);
    }

    @Test
    void a_rule_of_several_features_is_learned() {
        var trees = grown(1);
        var fresh = rows(2, 1_000);
        long right = fresh.stream()
                .filter(row -> trees.stream().mapToDouble(tree -> tree.of(row)).sum() > 0 == rule(row))
                .count();
        assertThat(right).isGreaterThan(970);
    }

    @Test
    void the_same_rows_give_the_same_trees() {
        var one = grown(1);
        var other = grown(1);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).thresholds()).isEqualTo(other.get(i).thresholds());
            assertThat(one.get(i).leaves()).isEqualTo(other.get(i).leaves());
        }
    }
}
