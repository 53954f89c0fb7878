package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continent.instruments.aiact.triage.Learner.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static Example example(int feature, double value, int label) {
        return new Example(new int[] {feature}, new double[] {value}, label);
    }

    @Test
    void it_finds_the_minimum_that_can_be_worked_out_by_hand() {
        // one feature, one example of each of two classes, opposite values: by symmetry no bias, weights ±w with
        // 2·(1 − p) = w for strength 1 and p = 1/(1 + exp(−2w)), so w = 2/(1 + exp(2w)), w = 0.5069…
        double[][] learned = new Learner(List.of(example(0, 1, 0), example(0, -1, 1)), 2, 1, 1).learn();
        double w = learned[0][0];
        assertThat(w).isCloseTo(2 / (1 + Math.exp(2 * w)), within(1e-3));
        assertThat(learned[1][0]).isCloseTo(-w, within(1e-3));
        assertThat(learned[0][1]).isCloseTo(0, within(1e-3));
    }

    @Test
    void a_feature_that_says_nothing_leaves_the_shares_of_the_classes() {
        double[][] learned = new Learner(
                        List.of(example(0, 0, 0), example(0, 0, 0), example(0, 0, 0), example(0, 0, 1)), 2, 1, 1)
                .learn();
        Head head = Head.of(List.of("a", "b"), learned, 1);
        assertThat(head.probabilities(List.of())[0]).isCloseTo(0.75, within(0.01));
    }

    @Test
    void the_same_examples_give_the_same_weights() {
        var examples = List.of(example(0, 1, 0), example(1, 1, 1), example(2, 1, 2), example(0, 0.5, 2));
        assertThat(new Learner(examples, 3, 3, 10).learn()).isDeepEqualTo(new Learner(examples, 3, 3, 10).learn());
    }
}
