package continent.launcher.tour.corpus;

import continent.launcher.system.LaunchFailure;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The jars that the launcher runs with: those beside its own, or those on the class path in a test.
final class ClassPath {

    private ClassPath() {}

    /// @param wanted chosen by file name
    /// @return in the order of their names
    static List<Path> jars(Predicate<String> wanted) throws IOException {
        var all = new TreeMap<String, Path>();
        for (Path jar : beside()) {
            all.put(jar.getFileName().toString(), jar);
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                all.putIfAbsent(Path.of(entry).getFileName().toString(), Path.of(entry));
            }
        }
        return all.entrySet().stream()
                .filter(jar -> wanted.test(jar.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The jars in the folder `lib` beside the launcher's own.
    private static List<Path> beside() throws IOException {
        try {
            Path own = Path.of(ClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path libraries = own.resolveSibling("lib");
            if (!own.toString().endsWith(".jar") || !Files.isDirectory(libraries)) {
                return List.of();
            }
            try (Stream<Path> jars = Files.list(libraries)) {
                return jars.toList();
            }
        } catch (URISyntaxException e) {
            throw new LaunchFailure("the launcher's own place can't be told: " + e, e);
        }
    }
}
