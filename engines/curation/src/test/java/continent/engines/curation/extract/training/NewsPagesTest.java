package continent.engines.curation.extract.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsPagesTest {

    @TempDir
    Path folder;

    @Test
    void a_page_gets_the_text_of_the_version_that_is_on_it() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("tests/resources/parser/test_data/no"));
        page(pages.resolve("Avisa_2024_01_01.html.gz"), "<p>The old harbour is closed.</p><p>Why? A storm.</p>");
        page(pages.resolve("Avisa_2025_01_01.html.gz"), "<p>The new harbour is open.</p>");
        page(pages.resolve("Avisa_2026_01_01.html.gz"), "<p>Something that nobody described.</p>");
        Files.writeString(pages.resolve("Avisa.json"), """
                {"V1": {"title": "Closed", "body": {"summary": ["The old harbour is closed."],
                  "sections": [{"headline": ["Why?"], "paragraphs": ["A storm."]}]}},
                 "V2": {"title": "Open", "body": {"summary": [],
                  "sections": [{"headline": [], "paragraphs": ["The new harbour is open."]}]}},
                 "V3": {"title": "No body"}}
                """);
        var found = NewsPages.ofFundus(folder);
        assertThat(found).extracting(LabelledPages.Labelled::title).containsExactly("Closed", "Open");
        assertThat(found)
                .extracting(LabelledPages.Labelled::text)
                .containsExactly("The old harbour is closed.\nWhy?\nA storm.", "The new harbour is open.");
    }

    @Test
    void pages_of_the_evaluation_have_their_paragraphs() throws IOException {
        page(Files.createDirectories(folder.resolve("dataset/html")).resolve("A_0.html.gz"), "<p>One.</p>");
        Files.writeString(
                folder.resolve("dataset/ground_truth.json"), "{\"A_0.html.gz\":{\"body\":[\"One.\",\"Two.\"]}}");
        assertThat(NewsPages.ofEvaluation(folder))
                .extracting(LabelledPages.Labelled::text)
                .containsExactly("One.\nTwo.");
    }

    private static void page(Path file, String html) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
