package continent.cli.act;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideCommandTest {

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exit, out.toString(), err.toString());
    }

    @Test
    void without_a_unit_it_is_the_table_of_contents() {
        var ran = run("act", "guide");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines())
                .hasSize(13 + 16 + 119 + 14)
                .anyMatch(line -> line.startsWith("art_4a "))
                .anyMatch(line -> line.startsWith("anx_XIV "))
                .noneMatch(line -> line.startsWith("art_5_1_a ") || line.startsWith("art_3_1 "));
    }

    @Test
    void a_unit_says_what_whom_from_when_and_what_was_changed() {
        var ran = run("act", "guide", "art_50");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Binds: provider, deployer", "Applies from 2026-08-02 (art_113)")
                .contains("Applies from 2026-12-02 (art_111_4)", "Amended since 2026-07-27", "art_50_4 ");
        assertThat(run("act", "guide", "art_3_23").out()).contains("wesentliche Veränderung", "vesentlig endring");
    }

    @Test
    void json_is_json_alone_with_every_key_and_the_units_below() {
        var one = Json.object(run("act", "guide", "anx_III_4", "--json").out()).orThrow();
        assertThat(one)
                .containsEntry("children", List.of("anx_III_4_a", "anx_III_4_b"))
                .containsEntry("amended", null)
                .containsKeys(
                        "unit", "kind", "parent", "title", "about", "binds", "appliesFrom", "related", "recitals");
        var all = (List<?>) Json.read(run("act", "guide", "--json").out()).orThrow();
        assertThat(all).hasSizeGreaterThan(600).allMatch(entry -> ((Map<?, ?>) entry).size() == one.size() - 1);
    }

    @Test
    void a_role_lists_what_binds_it() {
        var ran = run("act", "guide", "--role", "importer");
        assertThat(ran.out().lines())
                .anyMatch(line -> line.startsWith("art_23_5 "))
                .noneMatch(line -> line.startsWith("art_24 "));
    }

    @Test
    void what_is_not_there_is_wrong_input_and_a_deeper_unit_leads_to_the_one_above() {
        assertThat(run("act", "guide", "art_75e")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("no unit 'art_75e'", "art_75");
        });
        assertThat(run("act", "guide", "--role", "emperor").exit()).isEqualTo(2);
        assertThat(run("act", "guide", "art_9_2_a")).satisfies(ran -> {
            assertThat(ran.exit()).isZero();
            assertThat(ran.err()).contains("stands in art_9_2.");
            assertThat(ran.out()).startsWith("art_9_2 ");
        });
    }
}
