package continent.portal.aiact.internal.explorer;

import continent.kernel.Ids;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.PortalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Files on their way to an import: each import has a folder of its own in the data folder, which goes when the import
/// has
/// ended. A name that someone sent is only a label: nothing of it can lead out of the folder.
@Component
class IncomingFiles {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern BATCH = Pattern.compile("[0-9A-Za-z_]{1,80}");
    private static final int NAME_MAX = 80;

    private final Path folder;
    private final Ids ids;
    private final LawSettings settings;

    IncomingFiles(PortalSettings settings, Ids ids, LawSettings law) {
        this.folder = settings.data().resolve("law-incoming");
        this.ids = ids;
        this.settings = law;
    }

    String begin() throws IOException {
        String batch = ids.next("law");
        Files.createDirectories(folder.resolve(batch));
        return batch;
    }

    Path folder(String batch) {
        if (!BATCH.matcher(batch).matches()) {
            throw new IllegalArgumentException("no batch of files: " + batch);
        }
        return folder.resolve(batch);
    }

    /// Keeps one file.
    ///
    /// @param sent its name as sent
    Result<Path> keep(String batch, int number, String sent, InputStream in) throws IOException {
        Path file = folder(batch).resolve("%02d-%s".formatted(number, label(sent)));
        long free = settings.uploadBytesMax();
        try (Stream<Path> all = Files.list(folder(batch))) {
            for (Path other : all.toList()) {
                free -= Files.size(other);
            }
        }
        try (var out = Files.newOutputStream(file)) {
            byte[] piece = new byte[64 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                free -= read;
                if (free < 0) {
                    return Result.refused(Refusal.of(
                            "too-large",
                            "The files together are larger than " + settings.uploadBytesMax() + " bytes.",
                            "files"));
                }
                out.write(piece, 0, read);
            }
        }
        return Result.ok(file);
    }

    private static String label(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("_");
        return safe.substring(0, Math.min(safe.length(), NAME_MAX));
    }

    void remove(String batch) throws IOException {
        Path gone = folder(batch);
        if (Files.isDirectory(gone)) {
            try (Stream<Path> all = Files.walk(gone)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
