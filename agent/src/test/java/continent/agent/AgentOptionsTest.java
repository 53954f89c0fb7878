package continent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentOptionsTest {

    @Test
    void all_options_are_read() {
        var options = AgentOptions.parse(List.of(
                "--socket",
                "/s",
                "--dir",
                "/d",
                "--tool",
                "jdk=/j",
                "--tool",
                "continent=/c",
                "--source-root",
                "/r",
                "--job-user",
                "nobody",
                "--peer-user",
                "daemon"));
        assertThat(options.tools()).containsEntry("jdk", Path.of("/j")).containsEntry("continent", Path.of("/c"));
        assertThat(options.sourceRoots()).containsExactly(Path.of("/r"));
        assertThat(options.jobUser()).contains("nobody");
        assertThat(options.peerUser()).contains("daemon");
    }

    @ParameterizedTest
    @CsvSource({
        "--socket /s, --dir is needed",
        "--dir /d, --socket is needed",
        "--socket, --socket needs a value",
        "--socket /s --dir /d --tool jdk, --tool is NAME=FOLDER",
        "--socket /s --dir /d --tool ../x=/j, --tool is NAME=FOLDER",
        "--socket /s --dir /d --tool a=/j --tool a=/k, given twice",
        "--socket /s --socket /t --dir /d, given twice",
        "--socket /s --dir /d --colour red, unknown option --colour"
    })
    void wrong_input_is_named(String line, String message) {
        assertThatThrownBy(() -> AgentOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(AgentOptions.Wrong.class)
                .hasMessageContaining(message);
    }
}
