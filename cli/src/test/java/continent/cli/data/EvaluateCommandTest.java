package continent.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void two_lines_of_which_the_second_is_held_out() throws IOException {
        Path sentences = Files.createDirectories(folder.resolve("langid/sentences"));
        Files.writeString(sentences.resolve("de.txt"), "This one is English\nMorgen gehen wir auf den Markt\n");
    }

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void the_held_out_half_is_measured() {
        assertThat(run("data", "evaluate", "language", "--corpora", folder.toString(), "--json"))
                .isZero();
        assertThat(Json.object(out.toString()).orThrow())
                .containsEntry("evaluation", "language")
                .containsEntry("half", "held-out");
        assertThat(out.toString()).contains("\"accuracy\":1.0");
    }

    @Test
    void mistakes_are_told_of() {
        assertThat(run("data", "evaluate", "language", "--corpora", folder.toString(), "--half=all", "--mistakes=1"))
                .isZero();
        assertThat(out.toString())
                .contains("accuracy 0.5000")
                .contains("told en")
                .contains("This one is English");
    }

    @Test
    void without_a_name_it_lists_what_there_is() {
        assertThat(run("data", "evaluate")).isZero();
        assertThat(out.toString()).contains("language:").contains("personal-data:");
    }

    @Test
    void wrong_input_exits_2_and_says_what_there_is() {
        assertThat(run("data", "evaluate", "weather", "--corpora", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("personal-data");
        assertThat(run("data", "evaluate", "language")).isEqualTo(2);
        assertThat(run("data", "evaluate", "personal-data", "--corpora", folder.toString()))
                .isEqualTo(2);
        assertThat(run("data", "evaluate", "language", "--corpora", folder.toString(), "--half", "third"))
                .isEqualTo(2);
    }
}
