package continent.launcher;

import continent.kernel.DataFolder;
import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Where things are in a data folder, and whom they belong to.
///
/// | Folder | Owner, rights | What |
/// |---|---|---|
/// | `app/` | launcher, world-readable | the applications as deployed, one folder a build |
/// | `programs/` | launcher, world-readable | PostgreSQL's programs |
/// | `db/` | database, 0700 | cluster, log, passwords of the database |
/// | `keys/` | portal, 0700 | the database's password and the launcher's key for the portal, its signing key |
/// | `portal/` | portal, 0700 | the portal's working folder |
/// | `law/` | portal, world-readable | the law store, also written by root's command line |
/// | `agent/` | agent, 0700 for the portal's user | jobs |
/// | `run/` | launcher, 0755 | pid files, the lock, the agent's socket |
/// | `logs/` | launcher, 0700 | logs of portal and agent |
///
/// @param data    the data folder, absolute
/// @param database account of the database
/// @param portal   account of the portal
/// @param job      account of jobs
record Layout(Path data, Account database, Account portal, Account job) {

    private static final String OPEN = "rwxr-xr-x";
    private static final String PRIVATE = "rwx------";
    private static final String MARK = "continent-data";
    private static final String LAW = "law";

    /// The law store may have been there first: the command line imports without a start.
    private static final Set<String> MAY_BE_THERE = Set.of("lost+found", Settings.FILE, LAW);
    private static final int SOCKET_BYTES_MAX = 107;

    /// The folder that `--data-dir` names, else the environment, else the platform's convention.
    static Layout of(Arguments arguments) {
        Path data = arguments.path("--data-dir").orElseGet(() -> standard(System.getenv()));
        return at(data);
    }

    static Layout at(Path data) {
        boolean root = Account.isRoot();
        return new Layout(
                data,
                root ? new Account.Named("continent-db") : Account.own(),
                root ? new Account.Named("continent-portal") : Account.own(),
                root ? new Account.Named("continent-job") : Account.own());
    }

    static Path standard(Map<String, String> environment) {
        return Path.of(DataFolder.standard(
                        environment, Account.isRoot(), System.getProperty("os.name"), System.getProperty("user.home")))
                .toAbsolutePath()
                .normalize();
    }

    /// The law store: the portal and the command line write it, everyone may read it.
    Path law() {
        return data.resolve(LAW);
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path run() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path socket() {
        return run().resolve("agent.sock");
    }

    Path jobs() {
        return data.resolve("agent");
    }

    Path portalFolder() {
        return data.resolve("portal");
    }

    /// Makes the accounts and folders that are missing.
    ///
    /// @throws LaunchFailure where that can't be, with what to do
    void prepare() {
        foreign();
        reachableSocket();
        for (Account account : List.of(database, portal, job)) {
            if (account instanceof Account.Named(String name)) {
                Account.named(name);
            }
        }
        Account.own().folder(data, OPEN);
        mark();
        Account.own().folder(run(), OPEN);
        Account.own().folder(logs(), PRIVATE);
        portal.folder(keys(), PRIVATE);
        portal.folder(portalFolder(), PRIVATE);
        portal.folder(portalFolder().resolve("tmp"), PRIVATE);
        portal.folderWithAllInIt(law(), OPEN);
        reachable();
    }

    /// Folders in here get owners and rights of their own, so a folder with somebody else's things isn't taken.
    private void foreign() {
        if (!Files.isDirectory(data) || Files.exists(data.resolve(MARK)) || isOlder()) {
            return;
        }
        try (Stream<Path> inside = Files.list(data)) {
            inside.filter(path -> !MAY_BE_THERE.contains(path.getFileName().toString()))
                    .findFirst()
                    .ifPresent(found -> {
                        throw new LaunchFailure(data + " holds other things (" + found.getFileName()
                                + "), so it can't be the data folder; name an empty one or one that doesn't exist");
                    });
        } catch (IOException e) {
            throw new LaunchFailure("can't look into " + data + ": " + e, e);
        }
    }

    /// Made before there was a mark.
    private boolean isOlder() {
        return Files.isDirectory(run()) && Files.isDirectory(keys()) && Files.isDirectory(logs());
    }

    private void mark() {
        try {
            if (Files.notExists(data.resolve(MARK))) {
                Files.writeString(
                        data.resolve(MARK),
                        "The data of one installation of Continent; see docs/guide/operators.md.\n");
            }
        } catch (IOException e) {
            throw new LaunchFailure("can't write into " + data + ": " + e.getMessage(), e);
        }
    }

    /// The name of a Unix socket has to fit into 107 bytes.
    private void reachableSocket() {
        int length = socket().toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > SOCKET_BYTES_MAX) {
            throw new LaunchFailure("the path of the data folder is too long: the agent's socket below it would have "
                    + length + " bytes, at most " + SOCKET_BYTES_MAX
                    + " are possible; name a shorter one with --data-dir");
        }
    }

    /// A folder below somebody's closed home can't be used by the parts' own accounts: better said now than as a
    /// crash of the database.
    private void reachable() {
        if (portal instanceof Account.Named(String name)
                && !Program.run(portal.running(List.of("test", "-x", data.toString())), Duration.ofSeconds(10))
                        .succeeded()) {
            throw new LaunchFailure("the account " + name + " can't reach " + data
                    + ": a folder above it is closed to others. Name another with --data-dir or CONTINENT_DATA,"
                    + " such as /var/lib/continent");
        }
    }

    /// Held while one launcher changes something; others wait.
    FileLock lock() {
        try {
            Files.createDirectories(run());
            var channel = FileChannel.open(
                    run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return channel.lock();
        } catch (IOException e) {
            throw new LaunchFailure("can't lock " + run() + ": " + e, e);
        }
    }
}
