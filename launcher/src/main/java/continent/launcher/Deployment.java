package continent.launcher;

import continent.kernel.Hash;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.stream.Stream;

/// The applications as they run: a copy inside the data folder, so that the parts' own accounts can read it even where
/// the checkout lies in a closed home, and so that a later build doesn't change files below a running portal.
///
/// @param folder named by the hash of what is in it; holds `portal`, `agent`, `cli` and `examples`
record Deployment(Path folder) {

    private static final int KEPT = 3;

    /// Copies what was built unless the same is there already.
    ///
    /// @param built folder with one application each
    /// @param below where deployments are
    static Deployment of(Path built, Path below) {
        try {
            Path target = below.resolve(hash(built).substring(0, 16));
            if (Files.notExists(target)) {
                Files.createDirectories(below);
                Path fresh = Files.createTempDirectory(below, "fresh-");
                copy(built, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                forgetOld(below);
            }
            return new Deployment(target);
        } catch (IOException e) {
            throw new LaunchFailure("can't copy the applications from " + built + " to " + below + ": " + e, e);
        }
    }

    Path portal() {
        return folder.resolve("portal");
    }

    Path agent() {
        return folder.resolve("agent");
    }

    Path cli() {
        return folder.resolve("cli");
    }

    Path examples() {
        return folder.resolve("examples");
    }

    /// Names and contents; of libraries with a fixed version the size is enough.
    private static String hash(Path built) throws IOException {
        MessageDigest digest = Hash.digest();
        try (Stream<Path> all = Files.walk(built)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = built.relativize(file).toString();
                digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                if (!name.contains("/lib/") || name.contains("SNAPSHOT")) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return Hash.hex(digest.digest());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(from.resolve("launcher"))) {
                    return FileVisitResult.SKIP_SUBTREE; // it runs from the checkout
                }
                Path target = to.resolve(from.relativize(folder));
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void forgetOld(Path below) throws IOException {
        try (Stream<Path> all = Files.list(below)) {
            var oldestFirst = all.sorted(
                            Comparator.comparingLong(path -> path.toFile().lastModified()))
                    .toList();
            for (Path old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT))) {
                delete(old);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
