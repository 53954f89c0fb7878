package continent.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `postmaster.pid` in a cluster's folder says. Its lines: pid, folder, start (seconds since 1970), port, folder
/// of the socket, listen address, shared memory, status.
///
/// @param ready whether the server takes connections
record PidFile(long pid, Path cluster, Instant startedAt, int port, boolean ready) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static Optional<PidFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty(); // it is being written
            }
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1)),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() >= 8 && lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether the process of that pid lives and is the server of this cluster, rather than another one that got the
    /// same number after a crash or a reboot.
    boolean alive(Path expected) {
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || !same(cluster, expected)) {
            return false;
        }
        Path working = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.isSymbolicLink(working)) {
            return works(working, expected);
        }
        return process.get()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    /// Whether any process works in the cluster's folder; a server's children may outlive it for a moment. Where the
    /// system doesn't tell (macOS), yes.
    static boolean inUse(Path cluster) {
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes.resolve("self"))) {
            return true;
        }
        try (Stream<Path> all = Files.list(processes)) {
            return all.anyMatch(process -> works(process.resolve("cwd"), cluster));
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean works(Path workingFolder, Path cluster) {
        try {
            return same(Files.readSymbolicLink(workingFolder), cluster);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // gone, or another user's
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
