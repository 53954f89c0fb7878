package continent.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// The machine that the agent runs on.
final class Machine {

    private Machine() {}

    /// Names this start of the machine (random(4)).
    static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    /// The processors that this process may use.
    static List<Integer> cpus() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("Cpus_allowed_list:")) {
                return list(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        throw new IOException("/proc/self/status names no processors");
    }

    /// Reads a list such as `0-3,8`.
    static List<Integer> list(String text) {
        var all = new ArrayList<Integer>();
        for (String range : text.split(",", -1)) {
            var ends = range.split("-", -1);
            for (int cpu = Integer.parseInt(ends[0]); cpu <= Integer.parseInt(ends[ends.length - 1]); cpu++) {
                all.add(cpu);
            }
        }
        return all;
    }

    /// Chooses processors for a job: those with the fewest running jobs first.
    static List<Integer> choose(int count, List<Integer> all, Collection<List<Integer>> taken) {
        var load = new HashMap<Integer, Integer>();
        taken.forEach(cpus -> cpus.forEach(cpu -> load.merge(cpu, 1, Integer::sum)));
        return all.stream()
                .sorted(java.util.Comparator.comparing((Integer cpu) -> load.getOrDefault(cpu, 0))
                        .thenComparing(cpu -> cpu))
                .limit(count)
                .sorted()
                .toList();
    }
}
