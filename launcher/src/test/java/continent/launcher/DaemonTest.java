package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import continent.launcher.system.Account;
import continent.launcher.system.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void a_started_process_is_found_again_and_ended() {
        var process = daemon().start(List.of("/bin/sh", "-c", "echo up; exec tail -f /dev/null"), path(), folder);
        assertThat(daemon().running()).map(ProcessHandle::pid).contains(process.pid());
        assertThat(Waiting.until(() -> daemon().lastLines(1).equals(List.of("up")), SHORT))
                .isTrue();
        assertThat(daemon().stop(SHORT)).isTrue();
        assertThat(daemon().running()).isEmpty();
        assertThat(daemon().stop(SHORT)).isFalse();
    }

    @Test
    void one_that_ignores_the_request_to_end_is_ended_by_force() {
        var command = List.of("/bin/sh", "-c", "trap '' TERM; echo up; while :; do wait; tail -f /dev/null; done");
        daemon().start(command, path(), folder);
        Waiting.until(() -> daemon().lastLines(1).equals(List.of("up")), SHORT);
        assertThat(daemon().stop(Duration.ofMillis(200))).isTrue();
        assertThat(daemon().running()).isEmpty();
    }

    @Test
    void a_pid_that_the_system_gave_to_another_process_is_left_alone() throws Exception {
        long mine = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("part.pid"), mine + "\n" + 1_000_000 + "\n");
        assertThat(daemon().running()).isEmpty();
        assertThat(daemon().stop(SHORT)).isFalse();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_torn_pid_file_means_that_nothing_runs() throws Exception {
        Files.writeString(folder.resolve("part.pid"), "12");
        assertThat(daemon().running()).isEmpty();
    }

    @Test
    void nothing_of_the_launchers_environment_is_passed_on() {
        daemon().start(List.of("/bin/sh", "-c", "env; exec tail -f /dev/null"), path(), folder);
        assertThat(Waiting.until(() -> daemon().lastLines(9).contains("PATH=/usr/bin:/bin"), SHORT))
                .isTrue();
        assertThat(daemon().lastLines(9)).noneMatch(line -> line.startsWith("HOME=") || line.startsWith("JAVA"));
        daemon().stop(SHORT);
    }

    private Daemon daemon() {
        return new Daemon("part", folder.resolve("part.pid"), folder.resolve("log"), Account.own());
    }

    private static Map<String, String> path() {
        return Map.of("PATH", "/usr/bin:/bin");
    }
}
