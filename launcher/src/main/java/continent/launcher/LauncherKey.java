package continent.launcher;

import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The key by which the portal knows the launcher of its own machine: whoever can read this file may ask for an
/// administrator's link.
final class LauncherKey {

    private static final int BYTES = 32;

    private LauncherKey() {}

    static Path file(Layout layout) {
        return layout.keys().resolve("launcher.key");
    }

    /// Makes the key unless there is one.
    static void ensure(Layout layout) throws IOException {
        if (Files.notExists(file(layout))) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            writePrivate(layout, file(layout), HexFormat.of().formatHex(key) + "\n");
        }
    }

    /// What signatures are made with: the digits in the file.
    static byte[] read(Layout layout) {
        try {
            return Files.readString(file(layout)).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchFailure("can't read " + file(layout) + " (" + e.getMessage()
                    + "); run this as the user who started Continent");
        }
    }

    /// Writes a file that only the portal's account can read; whole or not at all.
    static void writePrivate(Layout layout, Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        layout.portal().owns(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
