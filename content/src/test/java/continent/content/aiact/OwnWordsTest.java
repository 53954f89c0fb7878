package continent.content.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nothing of the official text is in the guide: no run of more than eight words is the same.
class OwnWordsTest {

    private static final int WORDS = 9;
    private static final Pattern WORD = Pattern.compile("[a-z0-9%]+");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[a-z]+;|\\\\[nt]");

    @Test
    void no_run_of_more_than_eight_words_equals_the_official_text() throws IOException {
        Path folder = folder();
        assumeTrue(folder != null, "the text of the Act in the shared data is not on this machine");
        Set<String> official = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> !one.toString().contains(".de."))
                    .filter(Files::isRegularFile)
                    .toList()) {
                official.addAll(runs(MARKUP.matcher(Files.readString(file)).replaceAll(" ")));
            }
        }
        assertThat(official).hasSizeGreaterThan(50_000);
        List<String> same = new ArrayList<>();
        for (GuideEntry entry : Guide.shipped().all()) {
            Stream.of(entry.title(), entry.about(), changed(entry), String.join(" ", entry.everyday()))
                    .flatMap(text -> runs(text).stream())
                    .filter(official::contains)
                    .forEach(run -> same.add(entry.unit() + ": " + run));
        }
        assertThat(same).isEmpty();
    }

    @Test
    void a_run_is_found_across_commas_and_capitals() {
        assertThat(runs("One, two (three) FOUR five-six seven eight; nine ten"))
                .containsExactly(
                        "one two three four five six seven eight nine", "two three four five six seven eight nine ten");
    }

    private static String changed(GuideEntry entry) {
        return entry.amended() == null ? "" : entry.amended().what();
    }

    private static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> runs = new ArrayList<>();
        for (int first = 0; first + WORDS <= words.size(); first++) {
            runs.add(String.join(" ", words.subList(first, first + WORDS)));
        }
        return runs;
    }

    /// Beside the project's root, wherever the tests run from.
    private static @Nullable Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/ai-act");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
