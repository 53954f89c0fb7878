package continent.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Real text for a data set: the licences and notices that the JDK brings, with their near-duplicates, as one archive.
final class Corpus {

    private Corpus() {}

    static List<Path> files() {
        try {
            Path archive = Files.createTempDirectory("continent-e2e-corpus-").resolve("notices.zip");
            Path legal = Path.of(System.getProperty("java.home"), "legal");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                    Stream<Path> found = Files.walk(legal)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    String name = legal.relativize(file).toString().replace('/', '-');
                    zip.putNextEntry(new ZipEntry(name.endsWith(".md") ? name : name + ".txt"));
                    zip.write(Files.readAllBytes(file));
                    zip.closeEntry();
                }
            }
            return List.of(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
