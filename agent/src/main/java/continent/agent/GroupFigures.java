package continent.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the kernel counted for a job's control groups.
///
/// @param cpuSeconds    of all its processes, ended ones too
/// @param memoryBytes   now, without the page cache that can be given back
/// @param outOfMemory   whether the kernel ended a process for want of memory
/// @param forksRefused  whether a process or thread more than allowed was asked for
record GroupFigures(double cpuSeconds, long memoryBytes, boolean outOfMemory, boolean forksRefused) {

    /// Reads the groups that a job was started in, of either version.
    ///
    /// @throws IOException where they are gone, say after a start of the machine
    static GroupFigures read(List<String> groups) throws IOException {
        if (groups.size() == 1) {
            var group = Path.of(groups.getFirst());
            return new GroupFigures(
                    number(group.resolve("cpu.stat"), "usage_usec") / 1e6,
                    number(group.resolve("memory.stat"), "anon") + number(group.resolve("memory.stat"), "shmem"),
                    number(group.resolve("memory.events"), "oom_kill") > 0,
                    number(group.resolve("pids.events"), "max") > 0);
        }
        var memory = of("memory", groups);
        return new GroupFigures(
                Long.parseLong(Files.readString(of("cpuacct", groups).resolve("cpuacct.usage"))
                                .strip())
                        / 1e9,
                number(memory.resolve("memory.stat"), "total_rss")
                        + number(memory.resolve("memory.stat"), "total_shmem"),
                number(memory.resolve("memory.oom_control"), "oom_kill") > 0,
                number(of("pids", groups).resolve("pids.events"), "max") > 0);
    }

    private static Path of(String resource, List<String> groups) throws IOException {
        return groups.stream()
                .filter(group -> group.contains("/" + resource + "/continent/"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IOException("no group for " + resource));
    }

    /// The value of a line `name value`, 0 where there is none.
    private static long number(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name + " ")) {
                return Long.parseLong(line.substring(name.length() + 1).strip());
            }
        }
        return 0;
    }
}
