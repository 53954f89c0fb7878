package continent.engines.curation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against a plain model that counts strings.
class RepeatedRunsTest {

    @Test
    void repeated_runs_are_those_that_a_plain_count_finds() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            int kinds = 2 + random.nextInt(30);
            int words = 2 + random.nextInt(150);
            for (int i = 0; i < words; i++) {
                text.append((char) ('a' + random.nextInt(kinds) % 26))
                        .append("xy".repeat(random.nextInt(2)))
                        .append(' ');
            }
            compare(text.toString());
        }
    }

    private static void compare(String text) {
        String[] words = text.strip().split(" ");
        var analysis = Analysis.of(text);
        var runs = new RepeatedRuns();
        runs.pairs(analysis);
        for (int n = 2; n <= 10 && n <= words.length; n++) {
            var counts = new LinkedHashMap<String, Integer>();
            for (int i = 0; i + n <= words.length; i++) {
                counts.merge(run(words, i, n), 1, Integer::sum);
            }
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            String first = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            assertThat(runs.most()).isEqualTo(most);
            assertThat(run(words, runs.first(), n)).isEqualTo(first);
            assertThat(runs.repeatedCharacters(analysis)).isEqualTo(repeated(words, n));
            runs.next(analysis);
        }
    }

    private static int repeated(String[] words, int n) {
        var seen = new HashSet<String>();
        int characters = 0;
        int i = 0;
        while (i + n <= words.length) {
            if (seen.add(run(words, i, n))) {
                i++;
            } else {
                characters += run(words, i, n).replace(" ", "").length();
                i += n;
            }
        }
        return characters;
    }

    private static String run(String[] words, int from, int n) {
        return String.join(" ", java.util.Arrays.copyOfRange(words, from, from + n));
    }
}
