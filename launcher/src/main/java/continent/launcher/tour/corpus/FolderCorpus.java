package continent.launcher.tour.corpus;

import continent.launcher.system.LaunchFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder of the user's, packed into one archive as it is; what can be read of it, the data lab finds out.
final class FolderCorpus {

    private FolderCorpus() {}

    /// @return how many files were packed
    static int pack(Path folder, Path archive) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new LaunchFailure("the corpus " + folder + " holds no file");
        }
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            for (Path file : files) {
                var entry = new ZipEntry(folder.relativize(file).toString());
                entry.setLastModifiedTime(FileTime.fromMillis(0)); // the same folder is the same archive
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return files.size();
    }
}
