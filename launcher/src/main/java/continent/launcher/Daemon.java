package continent.launcher;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A process that lives on after the launcher: started apart from the terminal, found again by a file with its pid and
/// its start.
///
/// @param name    of the part, such as `portal`
/// @param pidFile two lines: the pid, the start in milliseconds since 1970
/// @param log     its output
record Daemon(String name, Path pidFile, Path log, Account account) {

    private static final Duration START_TOLERANCE = Duration.ofSeconds(3);
    private static final long LOG_BYTES_MAX = 20_000_000;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /// The process, if the one that was started lives; another that got its number is none of ours.
    Optional<ProcessHandle> running() {
        try {
            var lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0));
            var started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(pid).filter(process -> isSame(process, started));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(ProcessHandle process, Instant started) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(START_TOLERANCE) < 0)
                        .orElse(false);
    }

    /// @param environment all variables that it gets; nothing of the launcher's own is passed on
    ProcessHandle start(List<String> command, Map<String, String> environment, Path directory) {
        try {
            turnLog();
            var full = new ArrayList<String>();
            if (Files.isExecutable(SETSID)) {
                full.add(SETSID.toString()); // a Ctrl-C in the terminal is not for it
            }
            full.addAll(account.running(command));
            var builder = new ProcessBuilder(full)
                    .directory(directory.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            ProcessHandle process = builder.start().toHandle();
            record(process);
            return process;
        } catch (IOException e) {
            throw new LaunchFailure("can't start the " + name + ": " + e, e);
        }
    }

    /// Asks it to end, waits, and ends it by force where it doesn't. Returns whether something ran.
    boolean stop(Duration graceMax) {
        var process = running();
        process.ifPresent(p -> {
            p.destroy();
            if (!Waiting.until(() -> !p.isAlive(), graceMax)) {
                p.destroyForcibly();
                Waiting.until(() -> !p.isAlive(), Duration.ofSeconds(5));
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new LaunchFailure("can't delete " + pidFile + ": " + e, e);
        }
        return process.isPresent();
    }

    /// The last lines of its output.
    List<String> lastLines(int count) {
        return Logs.lastLines(log, count);
    }

    private void record(ProcessHandle process) throws IOException {
        Instant start = process.info()
                .startInstant()
                .orElseThrow(() ->
                        new LaunchFailure("the " + name + " ended at once:\n" + String.join("\n", lastLines(20))));
        Path fresh = pidFile.resolveSibling(pidFile.getFileName() + ".fresh");
        Files.writeString(fresh, process.pid() + "\n" + start.toEpochMilli() + "\n");
        Files.move(fresh, pidFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private void turnLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
