package continent.instruments.aiact.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final List<String> NAMES = List.of("best", "tells", "misleads");

    @Test
    void a_measure_that_tells_the_right_unit_gets_weight_and_one_that_misleads_loses_it() {
        var random = new Random(11);
        var labelled = new ArrayList<Learning.Labelled>();
        for (int i = 0; i < 60; i++) {
            double[][] values = new double[30][3];
            int right = random.nextInt(30);
            for (int unit = 0; unit < 30; unit++) {
                values[unit][0] = random.nextDouble();
                values[unit][1] = random.nextDouble() + (unit == right ? 1 : 0);
                values[unit][2] = random.nextDouble() - (unit == right ? 0.5 : 0);
            }
            var terms = new Terms("", "", List.of(), 1);
            labelled.add(
                    new Learning.Labelled(new Measures(NAMES, values, terms, 0, null), List.of(new int[] {right})));
        }
        var ranker = new Learning(labelled).ranker();
        assertThat(ranker.weights().get("tells")).isPositive();
        assertThat(ranker.weights().get("misleads")).isNegative();
        long found = labelled.stream()
                .filter(one ->
                        Ranker.best(ranker.scores(one.measures()), 1).getFirst().unit()
                                == one.needs().getFirst()[0])
                .count();
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void abstention_learns_the_signal_that_parts_answerable_from_unanswerable() {
        var signals = new ArrayList<Map<String, Double>>();
        var answerable = new ArrayList<Boolean>();
        var random = new Random(3);
        for (int i = 0; i < 80; i++) {
            boolean yes = i % 4 != 0;
            signals.add(
                    Map.of("bias", 1.0, "fit", random.nextDouble() + (yes ? 0.8 : 0), "noise", random.nextDouble()));
            answerable.add(yes);
        }
        var abstention = new LearningAbstention(signals, answerable).found();
        assertThat(abstention.answered(Map.of("bias", 1.0, "fit", 1.7, "noise", 0.5)))
                .isGreaterThan(0.9);
        assertThat(abstention.answered(Map.of("bias", 1.0, "fit", 0.1, "noise", 0.5)))
                .isLessThan(0.1);
    }

    @Test
    void parts_of_a_question_are_told_apart() {
        var words = LanguageWords.of("en").orElseThrow();
        assertThat(Intents.of("Who must report an incident, and how fast must the report arrive?", words))
                .hasSize(2);
        assertThat(Intents.of("What must importers and distributors check?", words))
                .isEmpty();
    }

    @Test
    void words_lose_accents_endings_and_what_tells_nothing() {
        var german = LanguageWords.of("de").orElseThrow();
        assertThat(german.stems("Die Geldbußen für Händler")).hasSize(2).doesNotContain("die", "fur");
        assertThat(german.stems("Behörden")).isEqualTo(german.stems("behorde"));
        assertThat(LanguageWords.of("en").orElseThrow().stems("logs")).isEqualTo(List.of("logs"));
    }
}
