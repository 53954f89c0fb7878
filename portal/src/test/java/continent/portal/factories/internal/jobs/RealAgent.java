package continent.portal.factories.internal.jobs;

import continent.instruments.jobs.AgentClient;
import continent.portal.PortalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The job agent of the portal under test, in a process of its own; started once.
final class RealAgent {

    private static final RealAgent SHARED = new RealAgent(PortalServer.shared().data());

    private final Path data;
    private final Path socket;
    private Process process;

    private RealAgent(Path data) {
        this.data = data;
        this.socket = data.resolve("run/agent.sock");
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    static RealAgent shared() {
        return SHARED;
    }

    void start() {
        try {
            Files.createDirectories(socket.getParent());
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "continent.agent.Main",
                    "--socket",
                    socket.toString(),
                    "--dir",
                    data.resolve("agent").toString(),
                    "--tool",
                    "jdk=" + System.getProperty("java.home")));
            if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                command.addAll(List.of("--job-user", "nobody"));
            }
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "agent-of-tests.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        within(Duration.ofSeconds(30), this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the agent ended with " + process.exitValue());
        }
        try {
            return new AgentClient(socket).hello().pid() == process.pid();
        } catch (IOException e) {
            return false;
        }
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /// Takes away all that the agent remembers, and what it had started.
    void forget() throws IOException, InterruptedException {
        var started = process.descendants().toList();
        kill();
        started.forEach(ProcessHandle::destroyForcibly);
        try (var files = Files.walk(data.resolve("agent"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Waits until something is so, looking often.
    static void within(Duration max, BooleanSupplier so) {
        Instant end = Instant.now().plus(max);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not so within " + max);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
