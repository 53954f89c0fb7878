package continent.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_grant_is_reserved_settled_and_verified_on_a_file() {
        assertThat(run("open", "--site", "here", "1000")).isZero();
        assertThat(run("grant", "--site", "here", "--until", "2999-01-01T00:00:00Z", "A1", "100"))
                .isZero();
        assertThat(run("reserve", "--grant", "A1", "R1", "80")).isZero();
        assertThat(run("reserve", "--grant", "A1", "R2", "30")).isEqualTo(1);
        assertThat(lastLine()).isEqualTo("{\"answer\":\"refused\",\"reason\":\"EXCEEDS_GRANT\"}");
        assertThat(run("settle", "R1", "75")).isZero();
        String first = lastLine();
        assertThat(run("settle", "R1", "75")).isZero();
        assertThat(lastLine()).isEqualTo(first).contains("\"settled\"").contains("75");
        assertThat(run("settle", "R1", "74")).isEqualTo(1);
        assertThat(lastLine()).contains("KEY_REUSED");
        assertThat(run("balance", "A1")).isZero();
        assertThat(lastLine()).contains("\"free\":25,\"held\":0,\"spent\":75,\"granted\":100");
        assertThat(run("entries", "--account", "A1")).isZero();
        assertThat(out.toString()).contains("\"account\":\"A1/spent\",\"amount\":75");
        assertThat(run("verify")).isZero();
        assertThat(lastLine()).isEqualTo("{\"holds\":true,\"postings\":4,\"broken\":[]}");
    }

    @Test
    void wrong_input_exits_2_and_says_what_is_allowed() {
        assertThat(run("open", "--site", "../x", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("found '../x'");
        assertThat(run("balance", "A1")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no journal");
        assertThat(run("grant", "--site", "s", "--until", "tomorrow", "A1", "1"))
                .isEqualTo(2);
        assertThat(run("open", "--site", "s", "many")).isEqualTo(2);
    }

    @Test
    void a_damaged_journal_is_a_failure_that_names_the_line() throws IOException {
        run("open", "--site", "here", "1000");
        run("open", "--site", "there", "1000");
        Path journal = folder.resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[20] ^= 1;
        Files.write(journal, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(run("verify")).isEqualTo(1);
        assertThat(err.toString()).contains("line 1 of the journal is damaged");
    }

    private int run(String verb, String... rest) {
        var all = new ArrayList<>(List.of("ledger", verb, "--json", "--journal"));
        all.add(folder.resolve("journal").toString());
        all.addAll(List.of(rest));
        return Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String lastLine() {
        return out.toString().lines().reduce((a, b) -> b).orElse("");
    }
}
