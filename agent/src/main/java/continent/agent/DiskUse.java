package continent.agent;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much disk a job takes: all that is in its own folders, and files that it deleted but still holds open.
///
/// Each entry counts as whole blocks of 4 KiB, at least one, so that a million empty files count too; a sparse file
/// counts with its length.
final class DiskUse {

    private static final long BLOCK_BYTES = 4096;

    private final long enough;
    private long bytes;

    private DiskUse(long enough) {
        this.enough = enough;
    }

    /// @param folders   the folders that the job writes to
    /// @param processes its processes, to look for deleted files
    /// @param limit     where to stop counting
    /// @return bytes, above `limit` where it is exceeded or folders are nested too deep to be counted
    static long measure(List<Path> folders, List<ProcessTree.Member> processes, long limit) throws IOException {
        var use = new DiskUse(limit);
        for (var folder : folders) {
            if (!SafeTree.walk(folder, (_, attributes) -> use.add(attributes.size()))) {
                return Math.max(use.bytes, limit + 1);
            }
        }
        for (var process : processes) {
            use.addDeleted(Path.of("/proc", Long.toString(process.pid()), "fd"));
        }
        return use.bytes;
    }

    private boolean add(long size) {
        bytes += Math.max(1, Math.ceilDiv(size, BLOCK_BYTES)) * BLOCK_BYTES;
        return bytes <= enough;
    }

    private void addDeleted(Path descriptors) {
        try (var links = Files.newDirectoryStream(descriptors)) {
            for (var link : links) {
                if (Files.readSymbolicLink(link).toString().endsWith(" (deleted)") && Files.isRegularFile(link)) {
                    add(Files.size(link));
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return; // the process ended meanwhile
        }
    }
}
