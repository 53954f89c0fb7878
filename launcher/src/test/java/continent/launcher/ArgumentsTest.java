package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

    @Test
    void values_stand_behind_their_option_or_behind_an_equals_sign() {
        var arguments = parse("--port", "9000", "--data-dir=/srv/c", "--no-browser");
        assertThat(arguments.port("--port")).contains(9000);
        assertThat(arguments.path("--data-dir")).contains(Path.of("/srv/c"));
        assertThat(arguments.has("--no-browser")).isTrue();
    }

    @Test
    void an_unknown_option_is_named_with_what_there_is() {
        assertThatThrownBy(() -> parse("--prot", "1"))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("--prot")
                .hasMessageContaining("--data-dir, --no-browser, --port");
    }

    @Test
    void a_missing_or_doubled_value_is_refused() {
        assertThatThrownBy(() -> parse("--port")).hasMessage("--port needs a value");
        assertThatThrownBy(() -> parse("--port", "1", "--port", "2")).hasMessage("--port is given twice");
    }

    @Test
    void a_port_is_a_whole_number_up_to_65535() {
        for (String wrong : List.of("x", "-1", "65536", "", "8080.0")) {
            assertThatThrownBy(() -> parse("--port", wrong).port("--port"))
                    .isInstanceOf(Arguments.Wrong.class)
                    .hasMessageContaining("'" + wrong + "'");
        }
        assertThat(parse("--port", "0").port("--port")).contains(0);
    }

    @Test
    void wrong_input_ends_with_2_and_an_unknown_command_too() {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of("start", "--prot", "1"), err, err)).isEqualTo(Main.WRONG_INPUT);
        assertThat(Main.run(List.of("fly"), err, err)).isEqualTo(Main.WRONG_INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("'--prot'", "'fly'");
    }

    @Test
    void an_empty_folder_is_not_the_current_one() {
        for (String blank : List.of("", "  ")) {
            assertThatThrownBy(() -> parse("--data-dir", blank).path("--data-dir"))
                    .isInstanceOf(Arguments.Wrong.class)
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void a_corpus_that_is_no_folder_or_holds_no_file_is_wrong_input_before_anything_starts(@TempDir Path folder) {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of("tour", "--corpus", folder.resolve("none").toString()), err, err))
                .isEqualTo(Main.WRONG_INPUT);
        assertThat(Main.run(List.of("tour", "--corpus", folder.toString()), err, err))
                .isEqualTo(Main.WRONG_INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("none", "holds no file");
    }

    @Test
    void the_environment_names_the_data_folder_where_no_option_does() {
        assertThat(Layout.standard(Map.of("CONTINENT_DATA", "/srv/continent"))).isEqualTo(Path.of("/srv/continent"));
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), Set.of("--port", "--data-dir"), Set.of("--no-browser"));
    }
}
