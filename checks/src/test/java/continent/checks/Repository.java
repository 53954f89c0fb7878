package continent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the repository as people wrote them: without what a build makes.
final class Repository {

    static final Path ROOT = root();

    private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules", ".idea", ".vscode");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final List<Path> FILES = walk();

    private Repository() {}

    /// Paths below the root whose name ends in one of the endings, in order.
    static List<Path> files(String... endings) {
        return FILES.stream()
                .filter(path -> Stream.of(endings)
                        .anyMatch(ending -> path.getFileName().toString().endsWith(ending)))
                .toList();
    }

    static List<String> modules() {
        return MODULE.matcher(text(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// @param path below the root
    static String text(Path path) {
        try {
            return Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("mvnw"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent(), "not inside the repository");
        }
        return folder;
    }

    private static List<Path> walk() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = SKIPPED.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(ROOT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }
}
