package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.launcher.system.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path data;

    @Test
    void a_file_sets_and_the_environment_wins() throws IOException {
        file("""
                # what this machine gives
                CONTINENT_COMPUTE_CPUS = 4

                CONTINENT_COMPUTE_ENERGYSOURCE=meter of room 3 = exact
                """);
        var settings = of(Map.of("CONTINENT_COMPUTE_CPUS", "2", "PATH", "/bin", "CONTINENT_BUILD", "never"));
        assertThat(settings.values())
                .containsOnly(
                        Map.entry("CONTINENT_COMPUTE_CPUS", "2"),
                        Map.entry("CONTINENT_COMPUTE_ENERGYSOURCE", "meter of room 3 = exact"));
        assertThat(settings.ownDatabase()).isTrue();
    }

    @Test
    void a_database_of_the_operators_own_is_named_and_its_password_in_no_message() throws IOException {
        file("CONTINENT_DB_URL=jdbc:postgresql://db/continent\nCONTINENT_DB_PASSWORD=whispered\n");
        assertThat(of(Map.of()).ownDatabase()).isFalse();
        assertThat(of(Map.of()).toString()).doesNotContain("whispered");
    }

    @Test
    void roots_of_sources_are_folders_named_from_the_top() {
        assertThat(of(Map.of("CONTINENT_DATALABS_SOURCEROOTS", data + ", /tmp")).sourceRoots())
                .isEqualTo(List.of(data, Path.of("/tmp")));
        for (String wrong : List.of("relative/path", data.resolve("none").toString())) {
            assertThatThrownBy(() ->
                            of(Map.of("CONTINENT_DATALABS_SOURCEROOTS", wrong)).sourceRoots())
                    .isInstanceOf(Arguments.Wrong.class)
                    .hasMessageContaining(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMPUTE_CPUS=4, 'COMPUTE_CPUS'",
        "CONTINENT_COMPUTE_CPUS, 'CONTINENT_COMPUTE_CPUS'",
        "CONTINENT_PORT=1, --",
        "continent_x=1, 'continent_x'"
    })
    void a_line_that_sets_nothing_is_named(String line, String named) throws IOException {
        file("# one\n" + line + "\n");
        assertThatThrownBy(() -> of(Map.of()))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(named.equals("--") ? "CONTINENT_PORT" : named);
    }

    @Test
    void a_setting_stands_once() throws IOException {
        file("CONTINENT_COMPUTE_CPUS=1\nCONTINENT_COMPUTE_CPUS=2\n");
        assertThatThrownBy(() -> of(Map.of())).hasMessageContaining("line 2").hasMessageContaining("twice");
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve(Settings.FILE), text);
    }

    private Settings of(Map<String, String> environment) {
        return Settings.of(new Layout(data, Account.own(), Account.own(), Account.own()), environment);
    }
}
