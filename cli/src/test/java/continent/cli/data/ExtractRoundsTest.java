package continent.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractRoundsTest {

    @TempDir
    private Path folder;

    @Test
    void rounds_count_pages_and_leave_other_lines_out() throws IOException {
        String text = "A sentence of the article, long enough to be taken for running text, ends here. ".repeat(10);
        Path pages = Files.writeString(
                folder.resolve("pages.jsonl"),
                "{\"id\":\"a\",\"html\":\"<article><p>%s</p></article>\"}%n{\"id\":\"b\",\"text\":\"no page\"}%n"
                        .formatted(text));
        var found = ExtractRounds.of(pages, 0);
        assertThat(found).containsEntry("pages", 1);
        assertThat((double) found.get("slowestRound")).isPositive().isLessThanOrEqualTo((double)
                found.get("pagesPerSecond"));
        assertThat((double) found.get("fastestRound")).isGreaterThanOrEqualTo((double) found.get("pagesPerSecond"));
    }

    @Test
    void a_file_without_pages_is_told_so() throws IOException {
        Path none = Files.writeString(folder.resolve("none.jsonl"), "{\"id\":\"b\",\"text\":\"no page\"}\n");
        assertThatThrownBy(() -> ExtractRounds.of(none, 0)).hasMessageContaining("has a page in 'html'");
    }
}
