package continent.launcher.postgres;

import continent.launcher.system.LaunchFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the jar on the class path that fits this machine.
///
/// @param folder holds `bin`, `lib` and `share`; readable by everyone
public record PostgresPrograms(Path folder) {

    static final String VERSION = "18.3.0";

    /// Where they are or will be below a folder; each version gets a folder of its own in it.
    public static PostgresPrograms below(Path folder) {
        return new PostgresPrograms(folder.resolve("postgres-" + VERSION + "-" + archive()));
    }

    /// Unpacks them unless that was done before; several processes may do so at once.
    ///
    /// @throws LaunchFailure where there are none for this machine
    public PostgresPrograms unpack() {
        if (Files.isExecutable(program("postgres"))) {
            return this;
        }
        Path below = folder.toAbsolutePath().getParent();
        try {
            Files.createDirectories(below);
            Path fresh = Files.createTempDirectory(below, "unpacking-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(fresh);
            publish(fresh, folder);
            return this;
        } catch (IOException e) {
            throw new LaunchFailure("can't unpack PostgreSQL into " + below + ": " + e, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpackInto(Path folder) throws IOException {
        String name = "/postgres-" + archive() + ".txz";
        InputStream packed = PostgresPrograms.class.getResourceAsStream(name);
        if (packed == null) {
            throw new LaunchFailure("no PostgreSQL for this machine (" + archive() + ") on the class path; there is one"
                    + " for Linux and macOS on x86_64 and arm64. Another server can be named with CONTINENT_DB_URL");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream bytes, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new LaunchFailure("the archive of PostgreSQL names a file outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(target, rights(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> rights(int mode) {
        return PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }

    private static void publish(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
            if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                throw e; // it wasn't another process that was faster
            }
        }
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return system + "-" + processor;
    }
}
