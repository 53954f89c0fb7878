package continent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_appears_whole_and_nothing_is_left_beside() throws Exception {
        Path target = Files.writeString(folder.resolve("out"), "before");
        assertThat(OutFile.<Integer>write(target, out -> {
                    out.write("after".getBytes());
                    assertThat(target).hasContent("before");
                    return 7;
                }))
                .isEqualTo(7);
        assertThat(target).hasContent("after");
        assertThatThrownBy(() -> OutFile.write(target, _ -> {
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(target).hasContent("after");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_pipe_is_written_and_stays_a_pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var reader = new ProcessBuilder("cat", pipe.toString()).start();
        OutFile.write(pipe, out -> {
            out.write("through".getBytes());
            return "";
        });
        assertThat(new String(reader.getInputStream().readAllBytes())).isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }
}
