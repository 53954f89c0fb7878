package continent.engines.curation.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import continent.engines.curation.evaluate.Evaluation.Half;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void lines_in_even_places_are_held_out() throws IOException {
        Path sentences = Files.createDirectories(folder.resolve("langid/sentences"));
        Files.writeString(sentences.resolve("de.txt"), "This one is English\nMorgen gehen wir auf den Markt\n");
        var heldOut = LanguageEvaluation.run(folder, Half.HELD_OUT, 5);
        assertEquals(1.0, heldOut.rows().getFirst().get("accuracy"));
        var tuned = LanguageEvaluation.run(folder, Half.TUNED, 1);
        assertEquals(0.0, tuned.rows().getFirst().get("accuracy"));
        assertEquals(1, tuned.mistakes().size());
    }

    @Test
    void a_span_counts_whole_or_where_it_meets() throws IOException {
        Path pii = Files.createDirectories(folder.resolve("pii"));
        Files.writeString(pii.resolve("a.json"), """
                [{"full_text": "🙂 Mail ana@example.org now", "template_id": 1, "spans": [
                   {"entity_type": "EMAIL_ADDRESS", "start_position": 7, "end_position": 22}]},
                 {"full_text": "Call +47 22 22 55 55", "template_id": 3, "spans": [
                   {"entity_type": "PHONE_NUMBER", "start_position": 9, "end_position": 20}]},
                 {"full_text": "Left out", "template_id": 2, "spans": []}]
                """);
        var rows = PersonalDataEvaluation.run(folder, Half.HELD_OUT, 0).rows();
        assertEquals(
                Map.of("EMAIL", 1.0, "PHONE", 0.0),
                Map.of(
                        String.valueOf(rows.get(0).get("type")), rows.get(0).get("f1"),
                        String.valueOf(rows.get(1).get("type")), rows.get(1).get("f1")));
        assertEquals(1.0, rows.get(1).get("f1WhereTheyMeet"));
    }

    @Test
    void a_folder_without_corpora_is_refused() {
        assertThrows(IOException.class, () -> LanguageEvaluation.run(folder, Half.ALL, 0));
    }

    /// Floors a little below what was measured (docs/measurements/curation-language.md, curation-personal-data.md).
    @Test
    void held_out_halves_stay_above_their_floors() throws IOException {
        Path corpora = shared();
        var floors = Map.of(
                "paragraphs 24",
                0.999,
                "sentences 24",
                0.995,
                "sentences open",
                0.994,
                "word-pairs 24",
                0.95,
                "single-words 24",
                0.80,
                "single-words open",
                0.73);
        for (var row : LanguageEvaluation.run(corpora, Half.HELD_OUT, 0).rows()) {
            double floor = floors.getOrDefault(row.get("part") + " " + row.get("answers"), 0.9);
            assertTrue((double) row.get("accuracy") >= floor, row.toString());
        }
        for (var row : PersonalDataEvaluation.run(corpora, Half.HELD_OUT, 0).rows()) {
            double floor = row.get("type").equals("PERSON") ? 0.80 : 0.99;
            assertTrue((double) row.get("f1") >= floor, row.toString());
        }
    }

    private static Path shared() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data/corpora/langid"))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, "the labelled corpora (shared/data/corpora) are not here");
        return at.resolve("shared/data/corpora");
    }
}
