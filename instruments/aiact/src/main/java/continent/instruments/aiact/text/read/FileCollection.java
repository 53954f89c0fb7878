package continent.instruments.aiact.text.read;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Gathers the files that paths name: files, folders of files, ZIP archives of files; within limits. What lies beside
/// the texts in a folder or archive (a PDF, a note) is passed over; a file that was named itself is not.
final class FileCollection {

    private static final int FILES_MAX = 500;
    private static final long BYTES_MAX = 100_000_000;

    private final List<LawFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long bytes;

    static Result<List<LawFile>> of(List<Path> paths) {
        var collection = new FileCollection();
        for (Path path : paths) {
            try {
                collection.add(path, true);
            } catch (IOException e) {
                collection.refuse("unreadable", path + " can't be read: " + e.getMessage(), path.toString());
            }
        }
        return collection.refusals.isEmpty() ? Result.ok(collection.files) : Result.refused(collection.refusals);
    }

    private void add(Path path, boolean named) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    add(file, false);
                }
            }
        } else if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                take(path.toString(), in, named);
            }
        } else {
            refuse("no-such-file", "there is no file or folder " + path, path.toString());
        }
    }

    private void take(String name, InputStream in, boolean named) throws IOException {
        var read = in.readNBytes((int) (BYTES_MAX - bytes + 1));
        bytes += read.length;
        if (bytes > BYTES_MAX || files.size() >= FILES_MAX) {
            refuse("too-large", name + ": more than " + BYTES_MAX / 1_000_000 + " MB or " + FILES_MAX + " files", name);
            bytes = 0;
            return;
        }
        var file = new LawFile(name, read);
        if (file.kind() == LawFile.Kind.ZIP) {
            unzip(file);
        } else if (named || file.kind().isText()) {
            files.add(file);
        }
    }

    private void unzip(LawFile archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && refusals.isEmpty(); entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    take(archive.name() + "!" + entry.getName(), zip, false);
                }
            }
        }
    }

    private void refuse(String code, String message, String field) {
        refusals.add(Refusal.of(code, message, field));
    }
}
