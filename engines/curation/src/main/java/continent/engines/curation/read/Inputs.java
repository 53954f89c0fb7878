package continent.engines.curation.read;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Lists the files of an input: roots in the order in which they were named, inside a folder by path, code
/// point by code point. Symbolic links inside a folder are not followed; they are listed as refused.
public final class Inputs {

    private static final int FILES_MAX = 20_000_000;
    private static final Pattern PATTERN = Pattern.compile("[*?\\[]");

    /// The order of UTF-8 bytes is the order of code points.
    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private Inputs() {}

    /// @param files   to be read
    /// @param refused files that are not read, with the reason
    public record Listing(List<InputFile> files, List<NotRead> refused) {}

    /// A file that can't be taken as a whole.
    public record NotRead(String name, String source, String reason, String message) {}

    /// @throws IOException where a folder can't be listed
    public static Result<Listing> list(List<Path> roots) throws IOException {
        var files = new ArrayList<InputFile>();
        var refused = new ArrayList<NotRead>();
        for (Path root : expanded(roots)) {
            if (!Files.exists(root)) {
                return Result.refused(Refusal.of("no-such-input", "there is no file or folder " + root, "in"));
            }
            Path real = root.toRealPath();
            String name =
                    real.getFileName() == null ? "input" : real.getFileName().toString();
            if (Files.isDirectory(real)) {
                folder(real, roots.size() > 1 ? name + "/" : "", name, files, refused);
            } else {
                files.add(new InputFile(real, name, name, Files.size(real), InputFile.Format.of(name)));
            }
            if (files.size() > FILES_MAX) {
                return Result.refused(
                        Refusal.of("too-many-files", "at most " + FILES_MAX + " files are taken in a run", "in"));
            }
        }
        return Result.ok(new Listing(List.copyOf(files), List.copyOf(refused)));
    }

    /// Roots, with the files that a pattern in the last part of a path stands for (`*`, `?`, `[…]`), in their order. A
    /// file
    /// that is called so comes first; a pattern that fits nothing stays as it is, and is reported as missing.
    private static List<Path> expanded(List<Path> roots) throws IOException {
        var paths = new ArrayList<Path>();
        for (Path root : roots) {
            Path parent = root.toAbsolutePath().getParent();
            Path last = root.getFileName();
            boolean pattern = last != null && PATTERN.matcher(last.toString()).find();
            if (!pattern || Files.exists(root) || parent == null || !Files.isDirectory(parent)) {
                paths.add(root);
                continue;
            }
            var fitting = new ArrayList<Path>();
            try (var found = Files.newDirectoryStream(parent, last.toString())) {
                found.forEach(fitting::add);
            } catch (PatternSyntaxException e) {
                fitting.clear();
            }
            fitting.sort(Comparator.comparing(Path::toString, BY_CODE_POINT));
            paths.addAll(fitting.isEmpty() ? List.of(root) : fitting);
        }
        return paths;
    }

    private static void folder(Path root, String prefix, String rootName, List<InputFile> files, List<NotRead> refused)
            throws IOException {
        var found = new ArrayList<InputFile>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                String below = below(root, path);
                String source = source(rootName, below);
                if (attributes.isRegularFile()) {
                    var format = InputFile.Format.of(below);
                    found.add(new InputFile(path, prefix + below, source, attributes.size(), format));
                } else {
                    String what = attributes.isSymbolicLink() ? "a symbolic link" : "no regular file";
                    refused.add(new NotRead(prefix + below, source, "not-a-file", "it is " + what + ", not followed"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException problem) {
                String below = below(root, path);
                refused.add(new NotRead(prefix + below, source(rootName, below), "unreadable", "it can't be read"));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(InputFile::name, BY_CODE_POINT));
        refused.sort(Comparator.comparing(NotRead::name, BY_CODE_POINT));
        files.addAll(found);
    }

    private static String below(Path root, Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /// A folder below the root is a source of its own, and so is an archive or a file of lines; plain files
    /// together count as their root.
    private static String source(String rootName, String below) {
        int slash = below.indexOf('/');
        if (slash > 0) {
            return below.substring(0, slash);
        }
        return switch (InputFile.Format.of(below)) {
            case JSONL, PARQUET, WARC, TAR, ZIP -> below;
            case TEXT, HTML, PDF -> rootName;
        };
    }
}
