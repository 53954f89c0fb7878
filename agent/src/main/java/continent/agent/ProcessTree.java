package continent.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All processes below one, read from `/proc` (proc(5)). Inside a pid namespace orphans go to its first process, so
/// that
/// nothing that a job starts can leave the tree.
///
/// @param members by process id, the root included
record ProcessTree(long root, Map<Long, Member> members) {

    private static final Path PROC = Path.of("/proc");
    private static final int TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that runs a JVM
    private static final int PAGE_BYTES = pageBytes();

    /// @param started    in clock ticks since the machine's start; with the id it names a process for good
    /// @param cpuSeconds of its own, without its children
    /// @param threads    at least 1, 0 for one that has ended and waits to be taken in
    record Member(long pid, long parent, long started, double cpuSeconds, long memoryBytes, int threads) {}

    static ProcessTree below(long root) throws IOException {
        var children = new HashMap<Long, List<Member>>();
        var members = new HashMap<Long, Member>();
        try (var folders = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (var folder : folders) {
                read(folder).ifPresent(member -> {
                    children.computeIfAbsent(member.parent(), _ -> new ArrayList<>())
                            .add(member);
                    if (member.pid() == root) {
                        members.put(root, member);
                    }
                });
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        var next = new ArrayDeque<Long>(List.of(root));
        while (!next.isEmpty()) {
            for (var child : children.getOrDefault(next.remove(), List.of())) {
                members.put(child.pid(), child);
                next.add(child.pid());
            }
        }
        return new ProcessTree(root, members);
    }

    /// One process, empty where it has ended.
    static Optional<Member> member(long pid) {
        return read(PROC.resolve(Long.toString(pid)));
    }

    private static Optional<Member> read(Path folder) {
        try {
            return Optional.of(parse(Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1)));
        } catch (IOException _) {
            return Optional.empty(); // it ended between the listing and the reading
        }
    }

    static Member parse(String stat) {
        long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1); // from field 3 on
        double ticks = (double) Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        int threads = fields[0].startsWith("Z") ? 0 : Integer.parseInt(fields[17]);
        return new Member(
                pid,
                Long.parseLong(fields[1]),
                Long.parseLong(fields[19]),
                ticks / TICKS_PER_SECOND,
                Long.parseLong(fields[21]) * PAGE_BYTES,
                threads);
    }

    /// The first process of the job's namespace: the only grandchild of the wrapper.
    Optional<Member> init() {
        return members.values().stream()
                .filter(member -> {
                    var parent = members.get(member.parent());
                    return parent != null && parent.parent() == root;
                })
                .findFirst();
    }

    /// What runs inside the job's namespace, its first process (which is ours) left out.
    List<Member> inside() {
        var init = init();
        return init.isEmpty()
                ? List.of()
                : members.values().stream()
                        .filter(member -> isBelow(member, init.get().pid()))
                        .toList();
    }

    private boolean isBelow(Member member, long ancestor) {
        var parent = members.get(member.parent());
        while (parent != null && parent.pid() != root) {
            if (parent.pid() == ancestor) {
                return true;
            }
            parent = members.get(parent.parent());
        }
        return false;
    }

    private static int pageBytes() {
        try (var map = Files.lines(Path.of("/proc/self/smaps"))) {
            return map.filter(line -> line.startsWith("KernelPageSize:"))
                    .findFirst()
                    .map(line -> 1024 * Integer.parseInt(line.replaceAll("[^0-9]", "")))
                    .orElse(4096);
        } catch (IOException _) {
            return 4096;
        }
    }
}
