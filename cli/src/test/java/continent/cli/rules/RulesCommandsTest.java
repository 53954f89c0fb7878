package continent.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.content.Content;
import continent.kernel.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine with a subject that is no law: eligibility for a mode of access.
class RulesCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void rules() throws Exception {
        Files.writeString(folder.resolve("rules.yaml"), Content.text("access/eligibility.yaml"));
    }

    private int run(String command, String facts) throws Exception {
        Files.writeString(folder.resolve("in.jsonl"), facts);
        String[] args = {
            "rules",
            command,
            "--rules",
            folder.resolve("rules.yaml").toString(),
            "--in",
            folder.resolve("in.jsonl").toString(),
            "--out",
            folder.resolve("out.jsonl").toString(),
            "--as-of",
            "2026-11-23"
        };
        return Main.run(args, new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    }

    private Object value(int line, String conclusion) throws Exception {
        var row = Json.object(Files.readAllLines(folder.resolve("out.jsonl")).get(line))
                .orThrow();
        return ((List<?>) row.get("conclusions"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> conclusion.equals(one.get("id")))
                        .findFirst()
                        .orElseThrow()
                        .get("value");
    }

    @Test
    void modes_of_access_are_decided_at_their_thresholds() throws Exception {
        String sme = "{\"id\":\"a\",\"facts\":{\"applicant.established\":\"associated\",\"applicant.kind\":\"sme\","
                + "\"applicant.experienced\":true,\"request.gpuHours\":%s}}\n";
        assertThat(run("check", sme.formatted("50000") + sme.formatted("50000.5")))
                .isZero();
        assertThat(value(0, "fast-lane")).isEqualTo(true);
        assertThat(value(0, "large-scale")).isEqualTo(false);
        assertThat(value(1, "fast-lane")).isEqualTo(false);
        assertThat(value(1, "large-scale")).isEqualTo(true);
    }

    @Test
    void explain_carries_proofs_and_a_missing_fact_is_unknown() throws Exception {
        assertThat(run("explain", "{\"id\":\"a\",\"facts\":{\"project.funded\":true}}\n"))
                .isZero();
        // a funded project is established where modes are open, and science takes it whatever the applicant is
        assertThat(value(0, "ai-for-science")).isEqualTo(true);
        assertThat(value(0, "playground")).isEqualTo("unknown");
        assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"proof\"", "funded-is-established-near");
    }

    @Test
    void a_broken_rule_file_is_refused_with_line_and_column() throws Exception {
        Files.writeString(folder.resolve("rules.yaml"), """
                facts:
                  - {id: a, type: boolean, colour: red}
                conclusions:
                  - {id: c}
                rules:
                  - {id: r, concludes: c, when: b, applies: {from: 2026-01-01}, cites: [x]}
                  - {id: s, concludes: c, when: a, applies: {from: 2026-01-01}}
                """);
        assertThat(run("check", "{\"id\":\"a\",\"facts\":{}}\n")).isEqualTo(2);
        assertThat(err.toString())
                .contains("line 2", "unknown key 'colour'")
                .contains("line 6", "no fact or conclusion 'b'")
                .contains("line 7", "cite at least one");
    }
}
