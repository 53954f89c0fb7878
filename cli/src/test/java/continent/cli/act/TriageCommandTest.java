package continent.cli.act;

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

class TriageCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private List<Map<String, Object>> triaged(String lines, int exit) throws Exception {
        Path in = Files.writeString(folder.resolve("in.jsonl"), lines);
        Path to = folder.resolve("out.jsonl");
        assertThat(run("act", "triage", "--in", in.toString(), "--out", to.toString(), "--as-of", "2026-11-26"))
                .isEqualTo(exit);
        return Files.readAllLines(to).stream()
                .map(line -> Json.object(line).orThrow())
                .toList();
    }

    @Test
    void a_description_gets_suggestions_with_unit_score_quote_and_day() throws Exception {
        var row = triaged("{\"id\":\"cv\",\"text\":\"Our AI ranks job applicants by their CVs for the recruiter.\"}", 0)
                .getFirst();
        assertThat(row).containsOnlyKeys("id", "prohibited", "high_risk", "transparency", "minimal");
        var first = (Map<?, ?>) ((List<?>) row.get("high_risk")).getFirst();
        assertThat(first.get("unit")).isEqualTo("anx_III_4_a");
        assertThat((double) first.get("score")).isGreaterThan(0.5);
        assertThat((String) first.get("because")).contains("applicants");
        assertThat(first.get("appliesFrom")).isEqualTo("2027-12-02");
    }

    @Test
    void a_byte_order_mark_before_the_first_line_does_no_harm() throws Exception {
        assertThat(triaged("\uFEFF{\"id\":\"a\",\"text\":\"A spam filter.\"}", 0))
                .hasSize(1);
    }

    @Test
    void wrong_lines_are_named_and_the_rest_goes_on() throws Exception {
        var rows = triaged("""
                {"id":"a","text":"A spam filter."}
                no json
                {"id":"b"}
                {"id":7,"text":"x"}
                {"id":"c","text":"x","more":1}
                {"id":"d","text":""}
                """, 2);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).containsKey("minimal");
        for (int i = 1; i < 5; i++) {
            assertThat(rows.get(i)).containsKeys("line", "error");
        }
        assertThat(rows.get(5)).containsKey("minimal");
        assertThat(err.toString()).contains("line 2", "line 3", "line 4", "line 5");
    }

    @Test
    void quality_is_measured_on_own_examples_and_wrong_wishes_are_refused() throws Exception {
        Path own = Files.writeString(folder.resolve("own.jsonl"), """
                {"id":"1","text":"A spam filter for mails.","class":"minimal","prohibited":[],"high_risk":[],"transparency":[]}
                """);
        assertThat(run("act", "evaluate", "triage", "--set", own.toString(), "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"of\":\"triage\"", "\"of\":\"nearest description\"");
        assertThat(run("act", "evaluate", "weather")).isEqualTo(2);
        assertThat(run(
                        "act",
                        "evaluate",
                        "triage",
                        "--set",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":1");
        assertThat(run("act", "evaluate", "triage", "--set", broken.toString())).isEqualTo(2);
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\":\"x\",\"class\":\"blue\"}");
        assertThat(run("act", "evaluate", "triage", "--set", other.toString())).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception");
    }
}
