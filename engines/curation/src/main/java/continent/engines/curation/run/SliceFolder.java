package continent.engines.curation.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Where one stage keeps what it made of one slice. The folder appears by one rename when all of it is on the
/// disk; what is there is finished.
record SliceFolder(Path path) {

    static SliceFolder of(Path work, int stage, int slice) {
        return new SliceFolder(work.resolve("stage-" + stage).resolve(String.format(Locale.ROOT, "%07d", slice)));
    }

    boolean isDone() {
        return Files.isDirectory(path);
    }

    /// Documents that go on, for the next stage.
    Path documents() {
        return path.resolve("documents");
    }

    /// Keys of the documents, band after band.
    Path keys() {
        return path.resolve("keys");
    }

    /// Signatures of the documents, one after the other; an all-zero one where the document stays alone.
    Path signatures() {
        return path.resolve("signatures");
    }

    Path ids() {
        return path.resolve("ids");
    }

    /// Where each id ends.
    Path idEnds() {
        return path.resolve("id-ends");
    }

    /// Kept records, in the last stage.
    Path records() {
        return path.resolve("records");
    }

    Path rejects() {
        return path.resolve("rejects");
    }

    /// What became of each document whose way ended here.
    Path lineage() {
        return path.resolve("lineage");
    }

    Path tally() {
        return path.resolve("tally.json");
    }

    /// An empty folder to fill; what an earlier attempt left is gone.
    SliceFolder attempt() throws IOException {
        var attempt = path.resolveSibling(path.getFileName() + ".part");
        Folders.delete(attempt);
        Files.createDirectories(attempt);
        return new SliceFolder(attempt);
    }

    void publish(SliceFolder attempt) throws IOException {
        Files.move(attempt.path, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Frees what only the next stage needed.
    void release() throws IOException {
        for (var file : List.of(documents(), keys(), signatures(), ids(), idEnds())) {
            Files.deleteIfExists(file);
        }
    }

    /// Deleting folders of ours.
    static final class Folders {
        private Folders() {}

        static void delete(Path folder) throws IOException {
            if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
