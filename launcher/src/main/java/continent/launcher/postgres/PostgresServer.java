package continent.launcher.postgres;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Program;
import continent.launcher.system.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The database server of one data folder. It outlives the launcher: each call looks at what really runs.
///
/// Invariants: at most one server works on a cluster (PostgreSQL's own lock file sees to it); once a port was taken it
/// is kept as long as it is free, so that a portal that lives on finds a repaired server again.
public final class PostgresServer {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final String DATABASE = "continent";
    private static final String USER = "continent";

    private final PostgresPrograms programs;
    private final Path folder;
    private final Account account;

    /// @param folder  holds the cluster, the log, the port and the administrator's password; made if missing
    /// @param account who runs the server and owns the folder
    public PostgresServer(PostgresPrograms programs, Path folder, Account account) {
        this.programs = programs;
        this.folder = folder.toAbsolutePath();
        this.account = account;
    }

    /// A running server as clients see it.
    ///
    /// @param passwordFile holds the password of `user` alone, readable by its owner only
    public record Running(long pid, int port, String database, String user, Path passwordFile) {
        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        public String password() {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException e) {
                throw new LaunchFailure("can't read " + passwordFile + ": " + e, e);
            }
        }
    }

    /// A fresh server for tests, ended and deleted by [Temporary#close]. Works as root too.
    public static Temporary temporary() {
        return Temporary.start();
    }

    /// Makes the cluster if there is none and starts the server unless it runs.
    ///
    /// @throws LaunchFailure with the end of the server's log where it doesn't start
    public Running start() {
        account.folder(folder, "rwx------");
        programs.unpack();
        var cluster = new Cluster(programs, folder, account);
        cluster.make(USER, DATABASE);
        return running().orElseGet(() -> launch(cluster));
    }

    /// The server, if it lives and takes connections.
    public Optional<Running> running() {
        Path data = folder.resolve("cluster");
        return PidFile.read(data)
                .filter(file -> file.ready() && file.alive(data))
                .map(file -> new Running(file.pid(), file.port(), DATABASE, USER, passwordFile()));
    }

    /// The pid of the server, even while it starts or stops.
    public Optional<Long> pid() {
        Path data = folder.resolve("cluster");
        return PidFile.read(data).filter(file -> file.alive(data)).map(PidFile::pid);
    }

    /// Ends the server: running statements are broken off, what was committed stays. No server, no change.
    public void stop() {
        Path data = folder.resolve("cluster");
        var file = PidFile.read(data).filter(f -> f.alive(data));
        if (file.isEmpty()) {
            return;
        }
        programs.unpack();
        var wait = List.of(
                programs.program("pg_ctl").toString(),
                "stop",
                "-D",
                data.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                Long.toString(STOP_MAX.toSeconds()));
        var ended = Program.run(account.running(wait), programs.folder(), "", STOP_MAX.plusSeconds(5));
        if (!ended.succeeded()) {
            ProcessHandle.of(file.get().pid()).ifPresent(ProcessHandle::destroyForcibly);
            Waiting.until(() -> !PidFile.inUse(data), Duration.ofSeconds(5));
        }
    }

    /// Whether there is a cluster, so that a start is quick.
    public boolean isMade() {
        return Files.isDirectory(folder.resolve("cluster"));
    }

    public String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    /// The file with the password of the portal's role.
    public Path passwordFile() {
        return folder.resolve("password");
    }

    public Path log() {
        return folder.resolve("log");
    }

    private Running launch(Cluster cluster) {
        Path data = cluster.data();
        // After a kill the old server's children need a moment to notice; a new one refuses to start beside them.
        Waiting.until(() -> pid().isPresent() || !PidFile.inUse(data), Duration.ofSeconds(10));
        if (pid().isEmpty() && !PidFile.inUse(data)) {
            forgetStalePid(data);
            var ended = Program.run(
                    account.running(startCommand(data, reservePort())),
                    programs.folder(),
                    "",
                    START_MAX.plusSeconds(5));
            if (!ended.succeeded() && pid().isEmpty()) {
                throw new LaunchFailure(
                        "PostgreSQL doesn't start: " + ended.output().strip() + "\n" + endOfLog());
            }
        }
        if (!Waiting.until(() -> running().isPresent(), START_MAX)) {
            throw new LaunchFailure("PostgreSQL isn't ready after " + START_MAX.toSeconds() + " s\n" + endOfLog());
        }
        return running().orElseThrow();
    }

    private List<String> startCommand(Path data, int port) {
        return List.of(
                programs.program("pg_ctl").toString(),
                "start",
                "-D",
                data.toString(),
                "-l",
                log().toString(),
                "-w",
                "-t",
                Long.toString(START_MAX.toSeconds()),
                "-o",
                "-p " + port);
    }

    /// A pid file whose process is gone or another's would keep PostgreSQL from starting where the number is in use.
    private static void forgetStalePid(Path data) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new LaunchFailure("can't delete the stale " + data.resolve("postmaster.pid") + ": " + e, e);
        }
    }

    /// The port that the next start takes: the last one if it is free, so that clients find the server again.
    public int reservePort() {
        account.folder(folder, "rwx------");
        Path file = folder.resolve("port");
        try {
            int before =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            int port = before != 0 && free(before) ? before : anyFree();
            Files.writeString(file, port + "\n");
            account.owns(file);
            return port;
        } catch (IOException | NumberFormatException e) {
            throw new LaunchFailure("can't find a port for PostgreSQL: " + e, e);
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
