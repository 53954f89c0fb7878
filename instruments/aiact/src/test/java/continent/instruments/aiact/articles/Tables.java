package continent.instruments.aiact.articles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All tables.
final class Tables {

    private static final List<String> FILES = List.of(
            "art_002.txt",
            "art_003.txt",
            "art_005.txt",
            "art_006.txt",
            "anx_III.txt",
            "art_025.txt",
            "art_050.txt",
            "art_111.txt");

    private Tables() {}

    /// Expectations by heading.
    static Map<String, List<Expectation>> all() {
        var all = new LinkedHashMap<String, List<Expectation>>();
        for (String file : FILES) {
            ArticleTable.read(file).forEach((heading, rows) -> {
                if (all.put(heading, rows) != null) {
                    throw new IllegalStateException("the heading " + heading + " stands twice");
                }
            });
        }
        return all;
    }
}
