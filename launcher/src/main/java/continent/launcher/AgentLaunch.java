package continent.launcher;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts the job agent and waits for its socket.
final class AgentLaunch {

    private static final Duration SOCKET_MAX = Duration.ofSeconds(20);

    private AgentLaunch() {}

    static void begin(Layout layout, Daemon daemon, Deployment deployment, Settings settings) {
        Path java = Path.of(System.getProperty("java.home"));
        var command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                deployment.agent().resolve("agent.jar").toString(),
                "--socket",
                layout.socket().toString(),
                "--dir",
                layout.jobs().toString(),
                "--tool",
                "jdk=" + java,
                "--tool",
                "continent=" + deployment.cli()));
        settings.sourceRoots().forEach(root -> command.addAll(List.of("--source-root", root.toString())));
        if (layout.job() instanceof Account.Named(String job)
                && layout.portal() instanceof Account.Named(String peer)) {
            command.addAll(List.of("--job-user", job, "--peer-user", peer));
        }
        var environment =
                Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG", "C.UTF-8");
        forgetSocket(layout);
        daemon.start(command, environment, layout.data());
    }

    /// One that an agent before left behind would look as if this one listened already.
    private static void forgetSocket(Layout layout) {
        try {
            Files.deleteIfExists(layout.socket());
        } catch (IOException e) {
            throw new LaunchFailure("can't delete " + layout.socket() + ": " + e, e);
        }
    }

    static void await(Layout layout, Daemon daemon) {
        boolean there = Waiting.until(() -> daemon.running().isEmpty() || Files.exists(layout.socket()), SOCKET_MAX);
        if (!there || daemon.running().isEmpty()) {
            throw new LaunchFailure("the job agent doesn't start. The end of " + daemon.log() + ":\n"
                    + String.join("\n", daemon.lastLines(25)));
        }
    }
}
