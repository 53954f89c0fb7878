package continent.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that a command writes: beside its place, and then renamed, so that whoever reads it sees the whole or what
/// was
/// there before. A device or a pipe, such as `/dev/null`, is written as it is and never replaced.
public final class OutFile {

    private OutFile() {}

    /// What is written.
    @FunctionalInterface
    public interface Work<T> {
        T to(OutputStream out) throws IOException;
    }

    /// @return what the work returns
    public static <T> T write(Path target, Work<T> work) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE))) {
                return work.to(out);
            }
        }
        Path place = target.toAbsolutePath();
        Path beside = place.resolveSibling(place.getFileName() + ".part");
        try {
            T done;
            try (var out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                done = work.to(out);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return done;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
