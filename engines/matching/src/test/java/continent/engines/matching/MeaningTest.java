package continent.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import continent.engines.matching.Hit.Share;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {

    private static final Map<String, Double> TEXT = Map.of("text", 1.0);
    private static final int DIMENSIONS = 16;

    @TempDir
    private Path folder;

    /// Vectors out of nothing but a text's hash: nearness means nothing, but is exact.
    private record Scattered(String name) implements Embedder {
        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public float[] vector(String text) {
            var random = new SplittableRandom(text.hashCode());
            float[] vector = new float[DIMENSIONS];
            double sum = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) (random.nextDouble() - 0.5);
                sum += vector[i] * vector[i];
            }
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= (float) Math.sqrt(sum);
            }
            return vector;
        }
    }

    private static final Embedder SCATTERED = new Scattered("scattered");

    private static Embedder shipped() {
        return ((Loaded.Ready) Embedders.shipped()).embedder();
    }

    private static Passage passage(String id, String text) {
        return new Passage(id, Map.of("text", text), Map.of("kind", id.substring(0, 1)));
    }

    private static List<Passage> few() {
        return List.of(
                passage("a1", "The physician examined the child."),
                passage("a2", "Interest rates rose again last year."),
                passage("b1", "Trains to the coast leave every hour."));
    }

    private static Query query(String text, double meaning) {
        return new Query(text, TEXT, Map.of(), 3, meaning);
    }

    @Test
    void what_means_the_same_is_found_without_a_word_in_common() {
        try (var index = PassageIndex.inMemory("en", few(), shipped())) {
            assertThat(index.search(query("a doctor saw a kid", 0))).isEmpty();
            assertThat(index.search(query("a doctor saw a kid", 1)).getFirst().id())
                    .isEqualTo("a1");
            assertThat(index.search(query("how do I get to the sea?", 1))
                            .getFirst()
                            .id())
                    .isEqualTo("b1");
            var filtered = new Query("a doctor saw a kid", TEXT, Map.of("kind", "b"), 3, 1);
            assertThat(index.search(filtered)).extracting(Hit::id).containsExactly("b1");
        }
    }

    @Test
    void the_shares_of_every_fused_hit_add_up_to_its_score_and_none_is_forgotten() {
        var random = new SplittableRandom(11);
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 80; i++) {
            passages.add(passage("p" + i, words(random)));
        }
        try (var index = PassageIndex.inMemory("en", passages, SCATTERED)) {
            for (int i = 0; i < 50; i++) {
                String question = words(random);
                double meaning = random.nextDouble() * 5;
                var all = index.search(new Query(question, TEXT, Map.of(), 80, meaning));
                for (Hit hit : all) {
                    double sum = hit.why().stream().mapToDouble(Share::score).sum();
                    assertThat(hit.score()).isCloseTo(sum, within(1e-12));
                    double cosine =
                            Embedder.nearness(SCATTERED.vector(question), SCATTERED.vector(text(passages, hit.id())));
                    double told = hit.byField().getOrDefault(Share.MEANING, 0.0);
                    assertThat(told).isCloseTo(Math.max(0, cosine), within(1e-6));
                }
                assertThat(all)
                        .isSortedAccordingTo(
                                Comparator.comparingDouble(Hit::score).reversed());
                var best = index.search(new Query(question, TEXT, Map.of(), 5, meaning));
                assertThat(best)
                        .extracting(Hit::id)
                        .isEqualTo(all.stream().limit(5).map(Hit::id).toList());
            }
        }
    }

    private static String text(List<Passage> passages, String id) {
        return passages.stream()
                .filter(passage -> passage.id().equals(id))
                .map(passage -> passage.fields().getOrDefault("text", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String words(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append("w").append(random.nextInt(40)).append(' ');
        }
        return text.toString();
    }

    @Test
    void an_index_keeps_its_vectors_and_says_of_which_model_they_are() {
        PassageIndex.write(folder, "en", few(), SCATTERED).close();
        try (var index = ((Opening.Opened) PassageIndex.open(folder)).index()) {
            assertThat(index.embedderName()).isEqualTo("scattered");
            assertThat(index.knowsMeaning()).isFalse();
            assertThat(index.search(query("physician", 1))).extracting(Hit::id).containsExactly("a1");
            assertThatThrownBy(() -> index.update(List.of(passage("c1", "new")), List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("scattered");
            assertThat(index.use(new Scattered("another"))).isFalse();
            assertThat(index.use(SCATTERED)).isTrue();
            index.update(List.of(passage("c1", "new")), List.of("a2"));
            var found = index.search(query("new", 1));
            assertThat(found).extracting(Hit::id).contains("c1").doesNotContain("a2");
            assertThat(found.getFirst().byField()).containsKey(Share.MEANING);
        }
    }

    @Test
    void a_second_look_is_a_share_of_its_own() {
        try (var index = PassageIndex.inMemory("en", few())) {
            var hits = index.search(
                    new Query("physician trains", TEXT, Map.of(), 3), (_, ids) -> Map.of(ids.getLast(), 100.0));
            assertThat(hits).hasSize(2);
            assertThat(hits.getFirst().score()).isGreaterThan(100);
            for (Hit hit : hits) {
                assertThat(hit.score())
                        .isCloseTo(hit.why().stream().mapToDouble(Share::score).sum(), within(1e-12));
            }
        }
    }

    @Test
    void where_no_model_can_be_loaded_the_reason_is_told() throws IOException {
        assertThat(Embedders.of("none")).isInstanceOf(Loaded.Missing.class);
        assertThat(((Loaded.Missing) Embedders.in(folder)).why()).contains("model.onnx");
        Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThat(((Loaded.Missing) Embedders.of(folder.toString())).why()).contains("can't be loaded");
    }
}
