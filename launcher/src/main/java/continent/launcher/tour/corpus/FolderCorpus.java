package continent.launcher.tour.corpus;

import continent.launcher.system.LaunchFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder of the user's, packed into one archive as it is; what can be read of it, the data lab finds out. Links are
/// left out, and so are files that this user may not read: each is told.
public final class FolderCorpus {

    private FolderCorpus() {}

    /// Whether there is a file anywhere in the folder.
    public static boolean hasFile(Path folder) {
        return !files(folder, _ -> {}).isEmpty();
    }

    /// @param left tells of what is left out
    /// @return how many files were packed
    static int pack(Path folder, Path archive, Consumer<Path> left) throws IOException {
        int packed = 0;
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            for (Path file : files(folder, left)) {
                try (InputStream in = Files.newInputStream(file)) {
                    var entry = new ZipEntry(folder.relativize(file).toString());
                    entry.setLastModifiedTime(FileTime.fromMillis(0)); // the same folder is the same archive
                    zip.putNextEntry(entry);
                    in.transferTo(zip);
                    zip.closeEntry();
                    packed++;
                } catch (AccessDeniedException | NoSuchFileException e) {
                    left.accept(file);
                }
            }
        }
        if (packed == 0) {
            throw new LaunchFailure("the corpus " + folder + " holds no file that can be read");
        }
        return packed;
    }

    private static List<Path> files(Path folder, Consumer<Path> left) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    left.accept(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new LaunchFailure("can't look into the corpus " + folder + ": " + e, e);
        }
        Collections.sort(files);
        return files;
    }
}
