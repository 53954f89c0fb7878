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

class ActCommandsTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private static Ran run(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int exit = Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Ran check(String facts, String asOf) throws Exception {
        Files.writeString(folder.resolve("facts.jsonl"), facts);
        return run(
                "act",
                "check",
                "--in",
                folder.resolve("facts.jsonl"),
                "--out",
                folder.resolve("out.jsonl"),
                "--as-of",
                asOf);
    }

    private List<Map<String, Object>> rows() throws Exception {
        return Files.readAllLines(folder.resolve("out.jsonl")).stream()
                .map(line -> Json.object(line).orThrow())
                .toList();
    }

    @Test
    void questions_lists_every_fact_with_type_text_help_and_citation() {
        var ran = run("act", "questions", "--json");
        assertThat(ran.exit()).isZero();
        var facts = (List<?>) Json.read(ran.out()).orThrow();
        assertThat(facts).hasSizeGreaterThan(80).allSatisfy(fact -> {
            var one = (Map<?, ?>) fact;
            assertThat(one.keySet().stream().map(Object::toString)).contains("id", "type", "text", "help", "cites");
            assertThat(((Map<?, ?>) one.get("text")).keySet()).hasSize(2);
        });
    }

    @Test
    void check_answers_each_line_in_order_and_nothing_known_is_unknown_with_questions() throws Exception {
        var ran = check(
                "{\"id\":\"b\",\"facts\":{}}\n{\"id\":\"a\",\"facts\":{\"subject.aiSystem\":false}}\n", "2026-12-01");
        assertThat(ran.exit()).isZero();
        assertThat(rows()).extracting(row -> row.get("id")).containsExactly("b", "a");
        var first = rows().getFirst();
        assertThat(first.get("asOf")).isEqualTo("2026-12-01");
        assertThat((List<?>) first.get("questions")).isNotEmpty();
        assertThat((List<?>) first.get("conclusions")).allSatisfy(one -> {
            var conclusion = (Map<?, ?>) one;
            assertThat((List<?>) conclusion.get("cites")).isNotEmpty();
            assertThat(conclusion.get("value")).isIn(true, false, "unknown");
            assertThat(conclusion.get("proof")).isNotNull();
        });
    }

    @Test
    void wrong_lines_are_named_and_the_rest_is_worked_off() throws Exception {
        var ran = check("""
                {"id": "a", "facts": {"use.recruitmant": true}}
                {not json
                {"id": "c", "facts": {"bio.used": false, "bio.realTime": true}}
                {"id": "ok", "facts": {}}
                """, "2026-12-01");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("line 1", "use.recruitment", "line 2", "line 3", "bio.used", "bio.realTime");
        assertThat(rows()).hasSize(4);
        assertThat(rows().get(3)).doesNotContainKey("error");
        assertThat(rows().getFirst()).containsEntry("line", 1).containsEntry("id", "a");
    }

    @Test
    void a_date_before_the_act_is_refused() throws Exception {
        var ran = check("{\"id\":\"a\",\"facts\":{}}\n", "2024-07-31");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("2024-08-01");
    }

    @Test
    void explain_prints_the_proof_and_offers_near_names() throws Exception {
        Files.writeString(folder.resolve("f.jsonl"), "{\"id\":\"x\",\"facts\":{\"subject.aiSystem\":true}}\n");
        var ran = run("act", "explain", "ai-system", "--in", folder.resolve("f.jsonl"));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("[met]", "art_3_1", "subject.aiSystem");
        var wrong = run("act", "explain", "highrisk", "--in", folder.resolve("f.jsonl"));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("high-risk");
    }

    @Test
    void obligations_of_a_role_carry_their_dates() {
        var ran = run("act", "obligations", "--role", "deployer", "--as-of", "2026-12-01");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("art_26", "2027-12-02", "does not apply yet")
                .doesNotContain("art_53");
        var nobody = run("act", "obligations", "--role", "nobody");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("provider", "gpai-provider", "supplier", "former-provider");
    }

    @Test
    void coverage_leaves_nothing_open_and_names_rules_and_reasons() {
        var ran = run("act", "coverage");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("art_26_7", "deployer-art-26-7", "not encodable: it addresses authorities", " 0 not yet");
        var open = run("act", "coverage", "--open", "--json");
        assertThat(open.exit()).isZero();
        assertThat(open.out().strip()).isEqualTo("[]");
        var all = (List<?>) Json.read(run("act", "coverage", "--json").out()).orThrow();
        assertThat(all).hasSizeGreaterThan(700).allSatisfy(one -> {
            var status = ((Map<?, ?>) one).get("status");
            assertThat(status).isIn("encoded", "not-encodable");
        });
    }

    @Test
    void check_gives_ceilings_in_euro_and_says_unknown_where_turnover_is_missing() throws Exception {
        String system = "\"subject.aiSystem\":true,\"org.provider\":true,\"scope.market\":true,\"org.inUnion\":true,"
                + "\"scope.special\":false,\"practice.scrapesFaces\":true,\"org.size\":\"larger\",\"org.undertaking\":true";
        check(
                "{\"id\":\"a\",\"facts\":{" + system + ",\"org.unionBody\":false,\"org.turnover\":600000000}}\n"
                        + "{\"id\":\"b\",\"facts\":{" + system + ",\"org.unionBody\":false}}\n",
                "2026-12-02");
        assertThat(((Number) ceiling(rows().get(0), "art_99_3")).doubleValue()).isEqualTo(42_000_000);
        assertThat(ceiling(rows().get(1), "art_99_3")).isEqualTo("unknown");
    }

    private static Object ceiling(Map<String, Object> row, String unit) {
        return ((List<?>) row.get("ceilings"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> unit.equals(one.get("unit")))
                        .findFirst()
                        .orElseThrow()
                        .get("ceiling");
    }

    @Test
    void cases_lists_tells_and_compares() {
        var list = run("act", "cases");
        assertThat(list.exit()).isZero();
        assertThat(list.out().lines().count()).isGreaterThanOrEqualTo(120);
        assertThat(run("act", "cases", "cv-ranking").out()).contains("Why:").contains("anx_III_4_a: true");
        assertThat(run("act", "cases", "--run", "cv-ranking").out()).contains("1 cases, 0 differ");
        var wrong = run("act", "cases", "cv-rankin");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("cv-ranking");
    }

    @Test
    void cases_for_a_second_reader_hold_neither_results_nor_reasons() {
        var ran = run("act", "cases", "--json", "--facts-only");
        var lines = ran.out().lines().toList();
        assertThat(Json.object(lines.getFirst()).orThrow().keySet())
                .containsExactlyInAnyOrder("read", "facts", "usual", "conclusions");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThanOrEqualTo(120)
                .allSatisfy(line -> assertThat(Json.object(line).orThrow().keySet())
                        .containsExactlyInAnyOrder(
                                "id",
                                "like",
                                "asOf",
                                "description",
                                "facts",
                                "notKnown",
                                "judge",
                                "judgeObligations",
                                "judgeDays"));
    }
}
