package continent.engines.curation.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.Options;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.ScoreModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores learnt from labels.
class ScoreTest {

    private static final String[] COMMON = "the of and to in that have with a is for on as it was".split(" ");
    private static final String[] GOOD = "theorem proof lemma measure result method figure".split(" ");
    private static final String[] BAD = "offer discount cheap buy click subscribe deal".split(" ");

    @TempDir
    Path folder;

    private static String text(Random random, String[] own) {
        var text = new StringBuilder();
        for (int i = 20 + random.nextInt(100); i > 0; i--) {
            String[] from = random.nextInt(6) == 0 ? own : COMMON;
            text.append(from[random.nextInt(from.length)]).append(' ');
        }
        return text.toString();
    }

    private static List<ScoreModel.Labelled> labelled(long seed, int count) {
        var random = new Random(seed);
        var texts = new ArrayList<ScoreModel.Labelled>();
        for (int i = 0; i < count; i++) {
            boolean wanted = i % 5 == 0; // classes that differ in number
            texts.add(new ScoreModel.Labelled(text(random, wanted ? GOOD : BAD), wanted));
        }
        return texts;
    }

    private DocumentStep step(Map<String, Object> options) {
        return (DocumentStep) Score.ENTRY.make().apply(Options.of(Score.ENTRY, options));
    }

    @Test
    void texts_that_were_not_seen_are_told_apart() throws IOException {
        Path file = folder.resolve("good.model");
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            ScoreModel.train(labelled(1, 300), 1).write(out);
        }
        var step = step(Map.of("model", file.toString(), "min", 0.5));
        int right = 0;
        for (var text : labelled(2, 300)) {
            var verdict = step.judge(Document.of("d", text.text()));
            right += verdict instanceof Verdict.Kept == text.wanted() ? 1 : 0;
            assertThat((Double) verdict.values().get("score")).isBetween(0.0, 1.0);
        }
        assertThat(right).isGreaterThanOrEqualTo(295);
    }

    @Test
    void the_same_texts_give_the_same_model() throws IOException {
        var one = ScoreModel.train(labelled(3, 60), 7);
        var other = ScoreModel.train(labelled(3, 60), 7);
        labelled(4, 20).forEach(text -> assertThat(one.score(text.text())).isEqualTo(other.score(text.text())));
    }

    @Test
    void no_model_and_one_label_are_refused() throws IOException {
        assertThatThrownBy(() -> step(Map.of())).hasMessageContaining("needs a model");
        Path foreign = Files.writeString(folder.resolve("foreign"), "no model at all");
        assertThatThrownBy(() -> step(Map.of("model", foreign.toString()))).hasMessageContaining("can't be read");
        assertThatThrownBy(() -> ScoreModel.train(List.of(new ScoreModel.Labelled("x", true)), 1))
                .hasMessageContaining("both labels");
    }
}
