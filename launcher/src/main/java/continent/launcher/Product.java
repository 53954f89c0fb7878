package continent.launcher;

import continent.launcher.postgres.PostgresPrograms;
import continent.launcher.postgres.PostgresServer;
import continent.launcher.system.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts of the product in one data folder, and what runs of them.
record Product(Layout layout, PostgresServer database, Daemon portal, Daemon agent) {

    private static final Duration PORTAL_STOP_MAX = Duration.ofSeconds(20);
    private static final Duration AGENT_STOP_MAX = Duration.ofSeconds(10);

    Product(Layout layout) {
        this(
                layout,
                new PostgresServer(
                        PostgresPrograms.below(layout.data().resolve("programs")),
                        layout.data().resolve("db"),
                        layout.database()),
                new Daemon(
                        "portal",
                        layout.run().resolve("portal.pid"),
                        layout.logs().resolve("portal.log"),
                        layout.portal()),
                new Daemon(
                        "agent",
                        layout.run().resolve("agent.pid"),
                        layout.logs().resolve("agent.log"),
                        Account.own()));
    }

    /// What the operator set for this data folder.
    Settings settings() {
        return Settings.of(layout, System.getenv());
    }

    /// What runs. The pids of parts that don't are null, and so is the port where no portal runs.
    record State(
            @Nullable Long portalPid,
            @Nullable Integer port,
            boolean ownDatabase,
            @Nullable Long databasePid,
            @Nullable Long agentPid) {

        /// Whether pages are answered: the portal lives, and its database if that is on us.
        boolean running() {
            return portalPid != null && (!ownDatabase || databasePid != null);
        }

        boolean whole() {
            return running() && agentPid != null;
        }

        @Nullable
        String address() {
            return port == null ? null : Product.address(port);
        }
    }

    static String address(int port) {
        return "http://localhost:" + port + "/";
    }

    State look(Settings settings) {
        Long portalPid = portal.running().map(ProcessHandle::pid).orElse(null);
        return new State(
                portalPid,
                portalPid == null ? null : lastPort().orElse(null),
                settings.ownDatabase(),
                database.pid().orElse(null),
                agent.running().map(ProcessHandle::pid).orElse(null));
    }

    /// The port of the portal that runs, or that ran when it died.
    Optional<Integer> lastPort() {
        try {
            return Optional.of(Integer.parseInt(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(portFile(), port + "\n");
    }

    /// Takes everything down; whether something ran.
    boolean stop() throws IOException {
        boolean ran = portal.stop(PORTAL_STOP_MAX);
        ran |= agent.stop(AGENT_STOP_MAX);
        ran |= database.pid().isPresent();
        database.stop();
        Files.deleteIfExists(portFile());
        return ran;
    }

    private Path portFile() {
        return layout.run().resolve("portal.port");
    }
}
