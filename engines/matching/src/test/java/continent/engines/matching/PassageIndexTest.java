package continent.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import continent.engines.matching.Hit.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageIndexTest {

    private static final Map<String, Double> EVEN = Map.of("title", 1.0, "text", 1.0);

    @TempDir
    private Path folder;

    private static Passage passage(String id, String title, String text) {
        return new Passage(id, Map.of("title", title, "text", text), Map.of("kind", id.substring(0, 1)));
    }

    private static List<Passage> few() {
        return List.of(
                passage("a1", "Keeping of logs", "Deployers keep the logs for six months."),
                passage("a2", "Fines", "Fines reach three percent of turnover."),
                passage("b1", "Logs at the provider", "Providers keep them as well."));
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static Query query(String text) {
        return new Query(text, EVEN, Map.of(), 10);
    }

    @Test
    void words_are_found_in_other_forms_and_fields_can_weigh_more() {
        try (var index = PassageIndex.inMemory("en", few())) {
            assertThat(ids(index.search(query("how long must a deployer keep a log?"))))
                    .first()
                    .isEqualTo("a1");
            var byTitle = new Query("provider logs", Map.of("title", 5.0, "text", 0.1), Map.of(), 10);
            assertThat(ids(index.search(byTitle))).first().isEqualTo("b1");
            assertThat(index.search(query("pizza"))).isEmpty();
            assertThat(index.search(query(""))).isEmpty();
        }
    }

    @Test
    void attributes_filter_and_k_limits() {
        try (var index = PassageIndex.inMemory("en", few())) {
            var hits = index.search(new Query("logs", EVEN, Map.of("kind", "b"), 10));
            assertThat(ids(hits)).containsExactly("b1");
            assertThat(index.search(new Query("logs keep", EVEN, Map.of(), 1))).hasSize(1);
            assertThat(index.search(new Query("logs", EVEN, Map.of("kind", "c"), 10)))
                    .isEmpty();
        }
    }

    @Test
    void the_shares_of_every_hit_add_up_to_its_score() {
        var random = new SplittableRandom(7);
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 400; i++) {
            passages.add(passage("p" + i, words(random, 4), words(random, 30)));
        }
        try (var index = PassageIndex.inMemory("en", passages)) {
            for (int i = 0; i < 100; i++) {
                var weights = Map.of("title", random.nextDouble() * 3, "text", random.nextDouble() * 3);
                var hits = index.search(new Query(words(random, 6), weights, Map.of(), 400));
                assertThat(hits).isNotEmpty();
                for (Hit hit : hits) {
                    double sum = hit.why().stream().mapToDouble(Share::score).sum();
                    assertThat(hit.score()).isCloseTo(sum, within(1e-12));
                    double weighted = hit.byField().entrySet().stream()
                            .mapToDouble(field -> field.getValue() * weights.getOrDefault(field.getKey(), 0.0))
                            .sum();
                    assertThat(hit.score()).isCloseTo(weighted, within(1e-9));
                }
                assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            }
        }
    }

    private static String words(SplittableRandom random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w")
                    .append((int) (60 * random.nextDouble() * random.nextDouble()))
                    .append(' ');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Konformitätsbewertungsverfahren für Hochrisiko-Systeme, Bewertung der Konformität",
        "de, Die Grundrechte-Folgenabschätzung, Folgenabschätzungen",
        "fr, Les fournisseurs conservent les journaux, fournisseur",
        "cs, Poskytovatelé uchovávají záznamy, poskytovatel",
        "mt, Il-fornituri jżommu r-reġistri, reġistri"
    })
    void each_language_has_its_own_forms(String language, String text, String question) {
        try (var index = PassageIndex.inMemory(language, List.of(passage("x", text, ""), passage("y", "Ö", "")))) {
            assertThat(ids(index.search(query(question)))).containsExactly("x");
        }
    }

    @Test
    void changes_are_seen_without_building_again() {
        try (var index = PassageIndex.write(folder, "en", few(), null)) {
            index.update(
                    List.of(passage("a2", "Penalties", "Sanctions."), passage("c1", "Pizza", "Dough.")), List.of("b1"));
            assertThat(index.size()).isEqualTo(3);
            assertThat(ids(index.search(query("pizza")))).containsExactly("c1");
            assertThat(index.search(query("fines turnover"))).isEmpty();
            assertThat(ids(index.search(query("logs")))).containsExactly("a1");
        }
        assertThat(PassageIndex.open(folder)).isInstanceOfSatisfying(Opening.Opened.class, opened -> {
            assertThat(ids(opened.index().search(query("pizza")))).containsExactly("c1");
            opened.index().close();
        });
    }

    @Test
    void a_snapshot_stays_as_it_was_and_can_be_opened() {
        Path copy = folder.resolve("copy");
        try (var index = PassageIndex.write(folder.resolve("live"), "en", few(), null)) {
            index.snapshot(copy);
            index.update(List.of(), List.of("a1", "a2", "b1"));
            assertThat(index.size()).isZero();
            index.snapshot(folder.resolve("empty"));
        }
        assertThat(PassageIndex.open(copy)).isInstanceOfSatisfying(Opening.Opened.class, opened -> {
            assertThat(opened.index().size()).isEqualTo(3);
            assertThat(opened.index().language()).isEqualTo("en");
            opened.index().close();
        });
    }

    @Test
    void nothing_there_and_damage_are_told_apart() throws Exception {
        assertThat(PassageIndex.open(folder.resolve("none"))).isInstanceOf(Opening.Absent.class);
        Files.createDirectories(folder.resolve("empty"));
        assertThat(PassageIndex.open(folder.resolve("empty"))).isInstanceOf(Opening.Absent.class);
        Path live = folder.resolve("live");
        PassageIndex.write(live, "en", few(), null).close();
        List<Path> files;
        try (var all = Files.list(live)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 0x55;
            Files.write(file, bad);
            assertThat(PassageIndex.open(live)).as("changed %s", file).isInstanceOf(Opening.Damaged.class);
            Files.delete(file);
            assertThat(PassageIndex.open(live)).as("without %s", file).isInstanceOf(Opening.Damaged.class);
            Files.write(file, good);
        }
        assertThat(PassageIndex.open(live)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void bounds_hold() {
        assertThatThrownBy(() -> new Query("x", EVEN, Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Passage(" ", Map.of())).isInstanceOf(IllegalArgumentException.class);
        try (var index = PassageIndex.inMemory("en", few())) {
            assertThat(ids(index.search(query("logs ".repeat(100_000))))).contains("a1");
            assertThat(index.search(query("\u0000\uD800 <b>\n"))).isEmpty();
        }
    }
}
