package continent.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String index() {
        return folder.resolve("index").toString();
    }

    private String file(String lines) throws Exception {
        return Files.writeString(folder.resolve("in.jsonl"), lines).toString();
    }

    @Test
    void passages_are_written_changed_and_found_with_reasons() throws Exception {
        String in = file("""
                {"id":"a","fields":{"title":"Logs","text":"Keep them for six months."},"attributes":{"kind":"duty"}}
                {"id":"b","fields":{"title":"Fines","text":"Up to seven percent."}}
                """);
        assertThat(run("matching", "index", "--in", in, "--folder", index())).isZero();
        assertThat(out.toString()).contains("2 passages");
        assertThat(run("matching", "search", "--folder", index(), "--why", "--json", "keeping", "a", "log"))
                .isZero();
        Map<String, Object> hit = Json.object(out.toString().strip()).orThrow();
        assertThat(hit.get("id")).isEqualTo("a");
        double sum = ((List<?>) hit.get("why"))
                .stream()
                        .mapToDouble(share -> (double) ((Map<?, ?>) share).get("score"))
                        .sum();
        assertThat((double) hit.get("score")).isEqualTo(sum);
        String more = file("""
                {"id":"a","gone":true}
                {"id":"c","fields":{"text":"Logs of another kind."}}
                """);
        assertThat(run("matching", "index", "--add", "--in", more, "--folder", index()))
                .isZero();
        assertThat(run("matching", "search", "--folder", index(), "logs")).isZero();
        assertThat(out.toString()).contains("c").doesNotContain("a\n");
        assertThat(run("matching", "search", "--folder", index(), "pizza")).isZero();
        assertThat(out.toString()).contains("nothing found");
    }

    @Test
    void wrong_lines_are_named_and_wrong_wishes_refused() throws Exception {
        String in = file("""
                {"id":"a","fields":{"text":"Fine."}}
                []
                {"id":"","fields":{}}
                {"id":"b","fields":{"text":7}}
                {"id":"c","fields":{"_id":"x"}}
                {"id":"d","fields":{},"more":1}
                """);
        assertThat(run("matching", "index", "--in", in, "--folder", index())).isEqualTo(2);
        assertThat(err.toString()).contains("line 2", "line 3", "line 4", "line 5", "line 6");
        assertThat(out.toString()).contains("1 passages");
        assertThat(run("matching", "search", "--folder", folder.resolve("none").toString(), "x"))
                .isEqualTo(2);
        assertThat(run("matching", "search", "--folder", index(), "--k", "0", "x"))
                .isEqualTo(2);
        assertThat(run("matching", "index", "--in", in, "--folder", index(), "--lang", "English"))
                .isEqualTo(2);
        Path damaged;
        try (var files = Files.list(Path.of(index()))) {
            damaged = files.filter(file ->
                            file.toString().endsWith(".cfs") || file.toString().endsWith(".si"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(damaged, new byte[] {1, 2, 3});
        assertThat(run("matching", "search", "--folder", index(), "x")).isEqualTo(1);
        assertThat(err.toString()).contains("damaged").doesNotContain("Exception in");
    }

    @Test
    void vectors_find_other_words_and_synonyms_come_from_a_file() throws Exception {
        String in = file("""
                {"id":"a","fields":{"text":"The physician examined the child."}}
                {"id":"b","fields":{"text":"Interest rates rose again."}}
                """);
        assertThat(run("matching", "index", "--in", in, "--folder", index(), "--vectors"))
                .isZero();
        assertThat(run("matching", "search", "--folder", index(), "--why", "--k", "1", "a doctor saw a kid"))
                .isZero();
        assertThat(out.toString()).contains("  a", "_meaning");
        String more = file("{\"id\":\"c\",\"fields\":{\"text\":\"Savings earn less.\"}}");
        assertThat(run("matching", "index", "--add", "--in", more, "--folder", index(), "--embeddings", "none"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the index has vectors of bge-small");
        assertThat(run("matching", "index", "--add", "--in", more, "--folder", index()))
                .isZero();
        String synonyms = Files.writeString(folder.resolve("synonyms.txt"), "doctor, physician")
                .toString();
        String[] words = {"matching", "search", "--folder", index(), "--meaning", "0", "doctor"};
        assertThat(run(words)).isZero();
        assertThat(out.toString()).contains("nothing found");
        assertThat(run("matching", "search", "--folder", index(), "--meaning", "0", "--synonyms", synonyms, "doctor"))
                .isZero();
        assertThat(out.toString()).contains("  a");
        assertThat(run("matching", "search", "--folder", index(), "--meaning", "-1", "doctor"))
                .isEqualTo(2);
        assertThat(run("matching", "search", "--folder", index(), "--synonyms", "none.txt", "doctor"))
                .isEqualTo(2);
    }
}
