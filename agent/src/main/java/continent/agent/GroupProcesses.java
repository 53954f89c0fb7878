package continent.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Ends what is left of a job whose wrapper was killed. The kernel ends the namespace with the wrapper; this is the
/// second lock.
final class GroupProcesses {

    private static final int ROUNDS_MAX = 50;

    private GroupProcesses() {}

    static void kill(List<String> groups) throws IOException {
        for (String group : groups) {
            for (int round = 0; round < ROUNDS_MAX && !killOnce(Path.of(group, "cgroup.procs")); round++) {
                Pause.of(Duration.ofMillis(20));
            }
        }
    }

    /// @return whether the group is empty
    private static boolean killOnce(Path processes) throws IOException {
        if (!Files.exists(processes)) {
            return true;
        }
        var ids = Files.readAllLines(processes);
        ids.stream()
                .filter(id -> !id.equals("0"))
                .forEach(id -> ProcessHandle.of(Long.parseLong(id)).ifPresent(ProcessHandle::destroyForcibly));
        return ids.isEmpty();
    }
}
