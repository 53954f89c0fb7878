package continent.launcher.postgres;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The folder of data that a server works on. It appears under its name only when it is complete, so that a crash
/// while it is made leaves nothing half done.
final class Cluster {

    private static final Duration MAKE_MAX = Duration.ofMinutes(2);
    private static final int PASSWORD_BYTES = 24;

    private final PostgresPrograms programs;
    private final Path folder;
    private final Account account;

    Cluster(PostgresPrograms programs, Path folder, Account account) {
        this.programs = programs;
        this.folder = folder;
        this.account = account;
    }

    Path data() {
        return folder.resolve("cluster");
    }

    /// Makes the cluster with one role and its database, unless there is one.
    void make(String user, String database) {
        if (Files.isDirectory(data())) {
            return;
        }
        Path fresh = folder.resolve("cluster.fresh");
        PostgresPrograms.delete(fresh);
        try {
            password("admin.password");
            String password = password("password");
            initialise(fresh);
            configure(fresh);
            createRole(fresh, user, password, database);
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("can't make the database's folder " + fresh + ": " + e, e);
        }
    }

    private String password(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.writeString(file, password + "\n");
        account.owns(file);
        return password;
    }

    private void initialise(Path fresh) {
        run(
                "",
                "initdb",
                "--pgdata=" + fresh,
                "--username=continent_admin",
                "--pwfile=" + folder.resolve("admin.password"),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private void configure(Path fresh) throws IOException {
        Files.writeString(fresh.resolve("pg_hba.conf"), """
                # Passwords over the loopback address, nothing else.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        Path settings = fresh.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + """

                # Continent: loopback only, nothing acknowledged before it is on the disk, small memory.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                max_connections = 60
                shared_buffers = '64MB'
                wal_level = minimal
                max_wal_senders = 0
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%m [%p] '
                """);
    }

    /// Single-user mode: one statement a line, and the password on no command line.
    private void createRole(Path fresh, String user, String password, String database) {
        String statements = "CREATE ROLE %s LOGIN PASSWORD '%s'\n".formatted(user, password)
                + "CREATE DATABASE %s OWNER %s\n".formatted(database, user)
                + "REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC\n";
        String said = run(statements, "postgres", "--single", "-D", fresh.toString(), "postgres");
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new LaunchFailure("PostgreSQL refuses to make the role and the database: " + said.strip());
        }
    }

    private String run(String input, String program, String... arguments) {
        var command = new ArrayList<>(List.of(programs.program(program).toString()));
        command.addAll(List.of(arguments));
        var ended = Program.run(account.running(command), programs.folder(), input, MAKE_MAX);
        if (!ended.succeeded()) {
            throw new LaunchFailure(program + " ended with " + ended.exitCode() + ": "
                    + ended.output().strip());
        }
        return ended.output();
    }
}
