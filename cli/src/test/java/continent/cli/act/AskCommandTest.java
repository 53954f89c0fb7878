package continent.cli.act;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Ran run(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<String>(List.of("act"));
        for (Object arg : args) {
            words.add(arg.toString());
        }
        words.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        int exit = Main.run(words.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Path file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static Map<String, Object> row(String line) {
        return Json.object(line).orThrow();
    }

    private void garden() throws Exception {
        var law = Files.writeString(folder.resolve("law.json"), GardenLaw.json("en", "Prune roses within 14 days.", 4));
        assertThat(run("import", law, "--in-force-from", "2026-07-27").exit()).isZero();
    }

    @Test
    void the_answer_quotes_the_imported_text_with_unit_and_version_and_brings_the_deadline_forward() throws Exception {
        garden();
        var in = file(
                "in.jsonl", "{\"id\": \"a\", \"question\": \"Within how many days must a gardener prune roses?\"}");
        var ran = run("ask", "--in", in, "--out", "-", "--k", "3", "--as-of", "2026-12-01", "--explain");
        assertThat(ran.exit()).isZero();
        var answer = row(ran.out());
        assertThat(answer.keySet()).containsExactly("id", "units", "answer", "abstained", "passages", "note");
        assertThat((List<?>) answer.get("units")).hasSize(3);
        if (answer.get("answer") instanceof String text) {
            assertThat(text).contains("2026-07-27");
            assertThat((List<?>) answer.get("passages")).isNotEmpty();
        }
        assertThat(ran.out()).contains("because").contains("appliesFrom");
    }

    @Test
    void wrong_lines_are_named_and_the_rest_goes_on() throws Exception {
        var in = file(
                "bad.jsonl",
                "[]",
                "{\"id\": \"x\"}",
                "{not json",
                "{\"id\": \"y\", \"question\": \"Why?\", \"more\": 1}",
                "{\"id\": \"ok\", \"question\": \"What is a deep fake?\"}");
        var out = folder.resolve("out.jsonl");
        var ran = run("ask", "--in", in, "--out", out);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("line 1", "line 2", "line 3", "line 4").doesNotContain("line 5");
        var lines = Files.readAllLines(out);
        assertThat(lines).hasSize(5);
        assertThat(row(lines.getLast()).get("id")).isEqualTo("ok");
        assertThat(lines.getLast()).contains("art_3_60").doesNotContain("error");
    }

    @Test
    void wrong_options_are_refused() throws Exception {
        var in = file("in.jsonl", "{\"id\": \"a\", \"question\": \"Why?\"}");
        assertThat(run("ask", "--in", in, "--out", "-", "--k", "0").exit()).isEqualTo(2);
        assertThat(run("ask", "--in", in, "--out", "-", "--lang", "xx").err()).contains("no text in xx");
        assertThat(run("evaluate", "astrology").exit()).isEqualTo(2);
    }

    @Test
    void where_no_model_is_there_words_alone_answer_and_the_reason_is_told() throws Exception {
        garden();
        var in = file("in.jsonl", "{\"id\": \"a\", \"question\": \"When must a gardener prune roses?\"}");
        var missing = run("ask", "--in", in, "--out", "-", "--embeddings", "no/such/folder", "--as-of", "2026-12-01");
        assertThat(missing.exit()).isZero();
        assertThat(missing.err()).contains("words alone count", "model.onnx");
        var none = run("ask", "--in", in, "--out", "-", "--embeddings", "none", "--as-of", "2026-12-01");
        assertThat(none.err()).doesNotContain("words alone");
        assertThat(none.out()).isEqualTo(missing.out()).contains("art_1_2");
    }

    @Test
    void figures_of_a_set_stand_beside_those_of_plain_bm25() throws Exception {
        garden();
        var set = file(
                "set.jsonl",
                "{\"id\":\"1\",\"lang\":\"en\",\"question\":\"When must a gardener prune roses?\",\"needs\":[[\"art_1_2\"]]}",
                "{\"id\":\"2\",\"lang\":\"en\",\"question\":\"Tell me a joke\",\"needs\":[]}");
        var ran = run("evaluate", "ask", "--set", set, "--json", "--as-of", "2026-12-01");
        assertThat(ran.exit()).isZero();
        var rows = ran.out().lines().map(AskCommandTest::row).toList();
        assertThat(rows).extracting(one -> one.get("of")).containsExactly("ask", "ask, words alone", "plain BM25");
        assertThat(rows.getFirst()).containsEntry("abstention-recall", 1.0).containsKeys("hit@1", "hit@6", "mrr");
        var wrong = file("wrong.jsonl", "{\"id\":\"1\"}");
        assertThat(run("evaluate", "ask", "--set", wrong).exit()).isEqualTo(2);
    }
}
