package continent.launcher.postgres;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A server with an empty database in a folder of its own, gone after [#close]. For tests.
///
/// @param running how to reach it
/// @param server  to stop and start it again
public record Temporary(PostgresServer server, PostgresServer.Running running, Path folder) implements AutoCloseable {

    static Temporary start() {
        try {
            Path folder = Files.createTempDirectory("continent-db-");
            // The server's account has to reach the programs and its own folder in here.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var programs = PostgresPrograms.below(sharedPrograms(folder));
            var server = new PostgresServer(programs, folder.resolve("db"), Account.named("continent-db"));
            return new Temporary(server, server.start(), folder);
        } catch (IOException e) {
            throw new LaunchFailure("can't make a temporary database: " + e, e);
        }
    }

    /// Unpacking takes seconds, so tests share the programs of this user; a folder of anyone else isn't trusted.
    private static Path sharedPrograms(Path own) throws IOException {
        Path shared = own.resolveSibling("continent-postgres-" + System.getProperty("user.name"));
        if (Files.notExists(shared)) {
            Files.createDirectories(shared);
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        boolean ours = !Files.isSymbolicLink(shared) && Files.getOwner(shared).equals(Files.getOwner(own));
        return ours ? shared : own;
    }

    @Override
    public void close() {
        server.stop();
        PostgresPrograms.delete(folder);
    }
}
