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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandsTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Path old;
    private Path amended;

    @BeforeEach
    void write() throws Exception {
        old = Files.writeString(folder.resolve("old.json"), GardenLaw.json("en", "Prune them in March.", 3));
        amended = Files.writeString(folder.resolve("new.json"), GardenLaw.json("en", "Prune them in April.", 4));
    }

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

    private void both() {
        assertThat(run("import", old, "--in-force-from", "2024-08-01").exit()).isZero();
        assertThat(run("import", amended, "--in-force-from", "2026-07-27").exit())
                .isZero();
    }

    private static List<Map<String, Object>> rows(String text) {
        return text.lines().map(line -> Json.object(line).orThrow()).toList();
    }

    @Test
    void import_tells_what_changed_and_a_second_one_that_nothing_did() {
        both();
        var again = run("import", amended, "--in-force-from", "2026-07-27", "--json");
        assertThat(rows(again.out()).getFirst().get("outcome")).isEqualTo("unchanged");
        var changed = run("import", old, "--in-force-from", "2026-07-27", "--json");
        assertThat(rows(changed.out()).getFirst())
                .containsEntry("outcome", "replaced")
                .containsEntry("changed", List.of("art_1_2", "art_2_2", "art_3_2"))
                .containsEntry("removed", List.of("art_4", "art_4_1", "art_4_1_a", "art_4_1_b", "art_4_2"));
    }

    @Test
    void a_file_without_a_date_needs_the_option_and_says_so() {
        var ran = run("import", old);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--in-force-from");
        assertThat(run("import", old, "--in-force-from", "soon").exit()).isEqualTo(2);
        assertThat(run("import", old, "--in-force-from", "2024-07-31").err()).contains("in force from 2024-08-01");
        assertThat(run("import").err()).contains("name a file");
        assertThat(run("import", folder.resolve("none")).exit()).isEqualTo(2);
    }

    @Test
    void units_lists_each_unit_with_all_keys_and_null_where_there_is_nothing() throws Exception {
        both();
        Path out = folder.resolve("units.jsonl");
        assertThat(run("units", "--as-of", "2026-12-01", "--lang", "en", "--out", out)
                        .exit())
                .isZero();
        var rows = rows(Files.readString(out));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.keySet())
                        .containsExactly("id", "kind", "heading", "text", "from", "to", "appliesFrom"));
        assertThat(rows).extracting(row -> row.get("id")).contains("art_4_2", "anx_I_2", "rec_1", "art_1_1_b");
        var changed = rows.stream()
                .filter(row -> row.get("id").equals("art_1_2"))
                .findFirst()
                .orElseThrow();
        assertThat(changed).containsEntry("from", "2026-07-27").containsEntry("text", "Prune them in April.");
        assertThat(changed.get("to")).isNull();
        var kept = rows.stream()
                .filter(row -> row.get("id").equals("art_1_1_b"))
                .findFirst()
                .orElseThrow();
        assertThat(kept).containsEntry("from", "2024-08-01").containsEntry("appliesFrom", "2025-02-02");
    }

    @Test
    void units_of_an_earlier_day_are_those_of_the_earlier_text() {
        both();
        var rows = rows(run("units", "--as-of", "2026-07-26", "--out", "-").out());
        assertThat(rows).extracting(row -> row.get("id")).contains("art_3_2").doesNotContain("art_4");
        assertThat(rows.stream()
                        .filter(row -> row.get("id").equals("art_1_2"))
                        .findFirst()
                        .orElseThrow())
                .containsEntry("to", "2026-07-27");
    }

    @Test
    void a_date_before_the_act_is_wrong_input_and_a_text_that_is_not_there_a_failure() {
        assertThat(run("units", "--out", "-").err()).contains("no text of the Act was imported");
        assertThat(run("units", "--out", "-").exit()).isEqualTo(1);
        both();
        assertThat(run("units", "--as-of", "2024-07-31", "--out", "-").exit()).isEqualTo(2);
        assertThat(run("units", "--lang", "mt", "--out", "-").err()).contains("imported: en");
    }

    @Test
    void show_prints_a_unit_with_what_is_below_it_and_says_that_it_is_not_authentic() {
        both();
        var shown = run("show", "art_1", "--as-of", "2026-12-01").out();
        assertThat(shown).contains("Roses 1", "GARDENS", "  2. Prune them in April.", "    (b) rest.");
        assertThat(shown).contains("In force from", "Applies from 2025-02-02", "not an authentic text");
        var row = rows(run("show", "art_1_2", "--json").out()).getFirst();
        assertThat((List<?>) row.get("wordings")).hasSize(2);
        assertThat(row).containsEntry("authentic", false).containsEntry("parent", "art_1");
    }

    @Test
    void an_unknown_unit_is_refused_with_the_nearest_and_one_of_another_day_with_its_days() {
        both();
        var unknown = run("show", "art_1_1_c");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("nearest are", "art_1_1_");
        assertThat(run("show", "art_4", "--as-of", "2025-01-01").err()).contains("from 2026-07-27");
    }

    @Test
    void diff_marks_the_words_and_names_what_is_new() {
        both();
        assertThat(run("diff", "2024-08-01", "2026-07-27", "art_1").out())
                .contains("art_1_2  (changed)", "Prune them in [-March-]{+April+}.", "1 units differ");
        var rows = rows(run("diff", "2024-08-01", "2026-07-27", "--json").out());
        assertThat(rows).extracting(row -> row.get("kind")).contains("changed", "added");
        assertThat(run("diff", "2026-07-27", "2024-08-01").exit()).isEqualTo(2);
        assertThat(run("diff", "2024-08-01", "2026-07-27", "art_99").exit()).isEqualTo(2);
    }

    @Test
    void celex_is_checked_before_anything_is_fetched() {
        assertThat(run("import", "--celex", "32016R0679").err()).contains("32024R1689");
        assertThat(run("import", "--celex", "32024R1689", "--lang", "xx").err()).contains("published in");
        assertThat(run("import", "--celex", "32024R1689", old).exit()).isEqualTo(2);
    }

    @Test
    void help_teaches_by_example() {
        for (String command : List.of("import", "units", "show", "diff")) {
            assertThat(run(command, "--help").out()).contains("Example", "continent act " + command);
        }
    }
}
