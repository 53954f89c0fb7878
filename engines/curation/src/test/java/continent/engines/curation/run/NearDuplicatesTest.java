package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.Options;
import continent.engines.curation.steps.Steps;
import continent.kernel.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    /// The numbers are what datatrove 0.10.1 gave for our own sentence, cut to the 32 bits that are kept.
    @Test
    void signatures_are_those_of_datatrove() {
        var sketch = step().sketch(Document.of(
                        "x", "The Committee met on 3.5 of May, and agreed: the budget of Café Zürich is “fine”!"))
                .orElseThrow();
        assertThat(sketch.signature()[0]).isEqualTo((int) (35758623431798507L >>> 29));
        assertThat(sketch.signature()[1]).isEqualTo((int) (201237907923866473L >>> 29));
        assertThat(sketch.signature()[111]).isEqualTo((int) (253498194473202556L >>> 29));
    }

    @Test
    void copies_share_a_cluster_and_texts_without_words_stay_alone() throws IOException {
        var clusters = clusters(List.of("", "x y z", "...", "", "X, y: z!", "another text of a few words"), Map.of());
        assertThat(clusters.get(1)).isEqualTo(clusters.get(4));
        assertThat(clusters.stream().distinct().count()).isEqualTo(5);
    }

    @Test
    void clear_copies_are_found_and_others_not() throws IOException {
        var random = new Random(5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            String text = fresh(random, 200);
            texts.add(text);
            texts.add(edited(random, text, 2));
        }
        var clusters = clusters(texts, Map.of());
        int found = 0;
        for (int i = 0; i < texts.size(); i += 2) {
            found += clusters.get(i).equals(clusters.get(i + 1)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(396);
        assertThat(clusters.stream().distinct().count()).isGreaterThanOrEqualTo(400);
    }

    /// At the threshold, where luck decides who meets, they may differ; among clear copies and strangers they don't.
    @Test
    void both_hashes_of_shingles_find_the_same_copies() throws IOException {
        var random = new Random(9);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            String text = fresh(random, 150);
            texts.add(text);
            texts.add(i % 2 == 0 ? edited(random, text, 1) : fresh(random, 150));
        }
        assertThat(clusters(texts, Map.of("shingles", "polynomial")))
                .isEqualTo(clusters(texts, Map.of("shingles", "sha-1")));
    }

    /// Two of 100 words changed leave 86 of 106 runs of five (0.811), three leave 81 of 111 (0.730).
    @Test
    void short_texts_are_told_apart_exactly_at_the_threshold() throws IOException {
        var random = new Random(12);
        for (int changed = 2; changed <= 3; changed++) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < 150; i++) {
                String text = fresh(random, 100);
                String[] words = text.split(" ");
                for (int word = 1; word <= changed; word++) {
                    words[word * 20] = "qqchangedqq" + (char) ('a' + word);
                }
                texts.add(text);
                texts.add(String.join(" ", words));
            }
            long clusters = clusters(texts, Map.of()).stream().distinct().count();
            assertThat(clusters).isEqualTo(changed == 2 ? 150 : 300);
        }
    }

    @Test
    void the_order_of_the_input_changes_nothing_about_who_is_together() throws IOException {
        var random = new Random(6);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            String text = fresh(random, 60);
            for (int copy = random.nextInt(4); copy >= 0; copy--) {
                texts.add(edited(random, text, copy * 2));
            }
        }
        for (var options : List.of(Map.<String, Object>of(), Map.<String, Object>of("threshold", 0.0))) {
            var before = together(texts, clusters(texts, options));
            var shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);
            assertThat(together(shuffled, clusters(shuffled, options))).isEqualTo(before);
        }
    }

    private static Map<String, List<String>> together(List<String> texts, List<Long> clusters) {
        var members = new HashMap<Long, List<String>>();
        for (int i = 0; i < texts.size(); i++) {
            members.computeIfAbsent(clusters.get(i), _ -> new ArrayList<>()).add(texts.get(i));
        }
        var byText = new HashMap<String, List<String>>();
        members.values()
                .forEach(list -> list.forEach(
                        text -> byText.put(text, list.stream().sorted().toList())));
        return byText;
    }

    private static String fresh(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(Integer.toString(random.nextInt(20_000) + 1_000, 36).replaceAll("\\d", "q"))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static String edited(Random random, String text, int words) {
        String[] all = text.split(" ");
        for (int i = 0; i < words; i++) {
            all[random.nextInt(all.length)] = "changed";
        }
        return String.join(" ", all);
    }

    private static GroupingStep step() {
        var entry = Steps.find("near-duplicates").orElseThrow();
        return (GroupingStep) entry.make().apply(Options.of(entry, Map.of("threshold", 0.0, "shingles", "sha-1")));
    }

    private static List<Long> clusters(List<String> texts, Map<String, Object> options) throws IOException {
        var entry = Steps.find("near-duplicates").orElseThrow();
        var lines = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            lines.append(Json.write(Map.of("id", "d" + i, "text", texts.get(i))))
                    .append('\n');
        }
        var out = new ByteArrayOutputStream();
        new OneStep(entry, Options.of(entry, options))
                .run(
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                        out,
                        (line, refusal) -> {
                            throw new AssertionError(line + ": " + refusal);
                        });
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> ((Number) Json.object(line).orThrow().get("cluster")).longValue())
                .toList();
    }
}
