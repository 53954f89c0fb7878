package continent.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /// @param started    in clock ticks since the machine's start; with the id it names a process for good
    /// @param cpuSeconds of its own, without its children
    /// @param threads    at least 1, 0 for one that has ended and waits to be taken in
    record Member(long pid, long parent, long started, double cpuSeconds, int threads) {}

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
                pid, Long.parseLong(fields[1]), Long.parseLong(fields[19]), ticks / TICKS_PER_SECOND, threads);
    }

    /// The first process of the job's namespace: the only one three steps below the wrapper (timeout, unshare, it).
    Optional<Member> init() {
        return members.values().stream().filter(member -> depth(member) == 3).findFirst();
    }

    private int depth(Member member) {
        int depth = 0;
        for (var at = member; at != null && at.pid() != root && depth <= 3; at = members.get(at.parent())) {
            depth++;
        }
        return depth;
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

    /// Memory that the process holds and that can't be had back from a file (RssAnon and RssShmem, proc(5)): without
    /// the
    /// programs and libraries that many processes share. 0 for one that has ended.
    static long memoryBytes(long pid) {
        try (var lines = Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0; // it ended meanwhile
        }
    }
}
