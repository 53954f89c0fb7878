package continent.instruments.aiact.articles;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All tables: every file of the folder `articles`.
final class Tables {

    private Tables() {}

    /// Expectations by heading.
    static Map<String, List<Expectation>> all() {
        var all = new LinkedHashMap<String, List<Expectation>>();
        for (String file : files()) {
            ArticleTable.read(file).forEach((heading, rows) -> {
                if (all.put(heading, rows) != null) {
                    throw new IllegalStateException("the heading " + heading + " stands twice");
                }
            });
        }
        return all;
    }

    private static List<String> files() {
        var folder = Objects.requireNonNull(Tables.class.getResource("/articles"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the tables of articles can't be listed", e);
        }
    }
}
