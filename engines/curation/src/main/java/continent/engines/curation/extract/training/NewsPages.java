package continent.engines.curation.extract.training;

import continent.engines.curation.extract.training.LabelledPages.Labelled;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// News articles of some two hundred publishers in many languages, whose text people described by hand for each
/// publisher: the test data of Fundus (Dallabetta et al. 2024, MIT, `flairNLP/fundus`), and the pages that it was
/// compared with others on (`dobbersc/fundus-evaluation`, MIT).
final class NewsPages {

    private static final String KIND = "news";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final int BEGINNING = 25;
    private static final double SHARE_MIN = 0.5;

    private NewsPages() {}

    /// @param folder a checkout of Fundus
    static List<Labelled> ofFundus(Path folder) throws IOException {
        var found = new ArrayList<Labelled>();
        try (var files = Files.walk(folder.resolve("tests/resources/parser/test_data"))) {
            for (Path described : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String publisher = described.getFileName().toString().replace(".json", "");
                var versions = Json.object(Files.readString(described)).orThrow();
                for (Path page : pages(described.resolveSibling(""), publisher)) {
                    labelled(LabelledPages.html(page), versions).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Path> pages(Path folder, String publisher) throws IOException {
        try (var files = Files.newDirectoryStream(folder, publisher + "_*.html.gz")) {
            var pages = new ArrayList<Path>();
            files.forEach(pages::add);
            pages.sort(Comparator.naturalOrder());
            return pages;
        }
    }

    /// A publisher's pages have changed over time; of the articles described, the one whose text is on the page.
    private static Optional<Labelled> labelled(String html, Map<String, @Nullable Object> versions) {
        String flat = NO_WORD.matcher(html).replaceAll("");
        Optional<Labelled> best = Optional.empty();
        double most = SHARE_MIN;
        for (var version : versions.values()) {
            var fields = Json.asObject(version).orThrow();
            List<String> parts = parts(fields.get("body"));
            double share = parts.stream()
                            .filter(part -> flat.contains(beginning(part)))
                            .count()
                    / (double) Math.max(1, parts.size());
            if (share >= most && !parts.isEmpty()) {
                best = Optional.of(new Labelled(
                        html, String.valueOf(fields.getOrDefault("title", "")), String.join("\n", parts), KIND));
                most = Math.nextUp(share);
            }
        }
        return best;
    }

    private static String beginning(String part) {
        String flat = NO_WORD.matcher(part).replaceAll("");
        return flat.substring(0, Math.min(BEGINNING, flat.length()));
    }

    private static List<String> parts(@Nullable Object body) {
        if (!(body instanceof Map<?, ?> fields)) {
            return List.of();
        }
        var parts = new ArrayList<>(texts(fields.get("summary")));
        if (fields.get("sections") instanceof List<?> sections) {
            for (Object section : sections) {
                if (section instanceof Map<?, ?> of) {
                    parts.addAll(texts(of.get("headline")));
                    parts.addAll(texts(of.get("paragraphs")));
                }
            }
        }
        return parts;
    }

    /// @param folder a checkout of Fundus' evaluation
    static List<Labelled> ofEvaluation(Path folder) throws IOException {
        var truth = Json.object(Files.readString(folder.resolve("dataset/ground_truth.json")))
                .orThrow();
        var found = new ArrayList<Labelled>();
        for (var page : new TreeMap<>(truth).entrySet()) {
            String html = LabelledPages.html(folder.resolve("dataset/html").resolve(page.getKey()));
            List<String> paragraphs =
                    texts(Json.asObject(page.getValue()).orThrow().get("body"));
            found.add(new Labelled(html, "", String.join("\n", paragraphs), KIND));
        }
        return found;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? Stream.of(list.toArray()).map(String::valueOf).toList()
                : List.of();
    }
}
