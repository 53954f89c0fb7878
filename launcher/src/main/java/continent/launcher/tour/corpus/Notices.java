package continent.launcher.tour.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Licences and notices that the product's own libraries carry; many carry the same text, as they do in life.
final class Notices {

    private static final Pattern NOTICE =
            Pattern.compile("(?i)(META-INF/)?([a-z.-]*/)?(licen[cs]e|notice)[a-z0-9._-]*", Pattern.CASE_INSENSITIVE);
    private static final long BYTES_MAX = 500_000;

    private Notices() {}

    /// @param applications folder with the product's applications, each with its `lib`
    static List<TextDocument> read(Path applications, int documentsMax) throws IOException {
        var jars = new TreeMap<String, Path>();
        try (Stream<Path> all = Files.find(
                applications,
                3,
                (path, _) ->
                        path.toString().contains("/lib/") && path.toString().endsWith(".jar"))) {
            all.forEach(jar -> jars.putIfAbsent(jar.getFileName().toString(), jar));
        }
        var documents = new ArrayList<TextDocument>();
        for (Path jar : jars.values()) {
            add(jar, documents);
        }
        return Sampling.evenly(documents, documentsMax);
    }

    private static void add(Path jar, List<TextDocument> to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> NOTICE.matcher(entry.getName()).matches()
                            && !entry.isDirectory()
                            && !entry.getName().endsWith(".class")
                            && entry.getSize() <= BYTES_MAX)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    to.add(new TextDocument(jar.getFileName() + "/" + entry.getName(), text, "notices", ""));
                }
            }
        }
    }
}
