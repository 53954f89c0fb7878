package continent.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What became of documents: `data why`, `data describe`, `data compare`, `data sample`.
class LineageCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void two_runs_of_which_the_second_asks_for_longer_texts() throws IOException {
        String line = "{\"id\": \"%s\", \"text\": \"%s\", \"source\": \"%s\"%s}\n";
        Files.writeString(
                folder.resolve("in.jsonl"),
                line.formatted("long", "some words and more of the words that have to be here ".repeat(3), "a", "")
                        + line.formatted("short", "a few words that be", "a", "")
                        + line.formatted(
                                "mail",
                                "write to somebody@example.org or to other@example.org about the letters that were found yesterday evening",
                                "b",
                                "")
                        + line.formatted("reserved", "text", "b", ", \"headers\": {\"tdm-reservation\": \"1\"}"));
        recipe("one", 2);
        recipe("two", 8);
        assertThat(curate("one")).isZero();
        assertThat(curate("two")).isZero();
    }

    private void recipe(String name, int words) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
                version: 1
                steps:
                  - name: opt-outs
                  - name: personal-data
                    options: {mode: mask, types: [EMAIL]}
                  - name: gopher-quality
                    options: {words-min: %d, stop-words-min: 0, alphabetic-min: 0.1}
                """.formatted(words));
    }

    private int curate(String name) {
        String file = folder.resolve(name + ".yaml").toString();
        return run("curate", file, "--in", folder.resolve("in.jsonl").toString(), "--out", at(name));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        var all = new java.util.ArrayList<>(List.of("data"));
        all.addAll(List.of(args));
        out.getBuffer().setLength(0);
        return Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Map<String, @org.jspecify.annotations.Nullable Object> answer() {
        return Json.object(out.toString()).orThrow();
    }

    @Test
    void why_shows_every_step_of_a_kept_document() {
        assertThat(run("why", "mail", "--run", at("one"), "--json")).isZero();
        assertThat(answer()).containsEntry("kept", true).containsEntry("source", "b");
        assertThat(String.valueOf(answer().get("verdicts")))
                .contains("step=opt-outs")
                .contains("found={EMAIL=2}")
                .contains("word-length");
    }

    @Test
    void describe_counts_opt_outs_and_personal_data() {
        assertThat(run("describe", at("one"), "--json")).isZero();
        assertThat(answer()).containsEntry("documentsIn", 4).containsEntry("documentsOut", 3);
        assertThat(String.valueOf(answer().get("optOuts"))).contains("honoured=1", "tdm-reserved=1");
        assertThat(String.valueOf(answer().get("personalData"))).contains("mode=mask", "EMAIL=2");
        assertThat(run("describe", at("one"))).isZero();
        assertThat(out.toString()).contains("optOuts  {asked=true, honoured=1");
    }

    @Test
    void compare_says_which_documents_change_and_why() {
        assertThat(run("compare", at("one"), at("two"), "--json")).isZero();
        assertThat(answer()).containsEntry("sameInput", true).containsEntry("sameOutput", false);
        assertThat(String.valueOf(answer().get("documents"))).contains("keptByBoth=2", "keptByFirst=1");
        assertThat(String.valueOf(answer().get("changes")))
                .contains("second=gopher-quality: too-few-words")
                .contains("examples=[short]");
        assertThat(String.valueOf(answer().get("recipe"))).contains("gopher-quality.words-min");
    }

    @Test
    void sample_shows_what_each_step_would_drop() {
        String recipe = folder.resolve("two.yaml").toString();
        assertThat(run("sample", recipe, "--in", folder.resolve("in.jsonl").toString(), "--json"))
                .isZero();
        assertThat(answer()).containsEntry("documents", 4).containsEntry("kept", 2);
        assertThat(String.valueOf(answer().get("steps"))).contains("id=short", "too-few-words", "id=reserved");
    }

    @Test
    void what_is_no_run_is_refused() {
        assertThat(run("describe", folder.toString())).isEqualTo(2);
        assertThat(run("compare", at("one"), folder.toString())).isEqualTo(2);
        assertThat(run("sample", "no-such-recipe", "--in", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds no finished run").contains("no-such-recipe");
    }
}
