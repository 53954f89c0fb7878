package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    Path folder;

    @BeforeEach
    void others_may_enter() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_folder_with_other_things_is_refused_and_left_as_it_is() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectory(home.resolve("portal"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> layout(home).prepare())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("other things");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        try (var inside = Files.list(home)) {
            assertThat(inside).containsExactly(home.resolve("portal"));
        }
    }

    @Test
    void an_empty_folder_and_one_that_is_there_already_are_taken() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(empty.resolve("lost+found"));
        layout(empty).prepare();
        layout(empty).prepare();
        Files.delete(empty.resolve("continent-data"));
        layout(empty).prepare(); // made before there was a mark
        assertThat(empty.resolve("keys")).isDirectory();
    }

    @Test
    void a_folder_in_which_the_command_line_imported_the_law_is_taken() throws IOException {
        Path imported = Files.createDirectories(folder.resolve("imported"));
        Files.writeString(Files.createDirectory(imported.resolve("law")).resolve("pointer"), "x");
        layout(imported).prepare();
        assertThat(imported.resolve("law/pointer")).hasContent("x");
    }

    @Test
    void a_path_that_is_too_long_for_a_socket_is_refused_before_anything_is_made() {
        Path deep = folder.resolve("x".repeat(100)).resolve("y".repeat(20));
        assertThatThrownBy(() -> layout(deep).prepare())
                .hasMessageContaining("107")
                .hasMessageContaining("--data-dir");
        assertThat(deep).doesNotExist();
    }

    private static Layout layout(Path data) {
        return new Layout(data, Account.own(), Account.own(), Account.own());
    }
}
