package continent.engines.curation.extract.training;

import continent.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Pages of the Web Content Extraction Benchmark (Foley 2026, CC BY 4.0,
/// `Murrough-Foley/web-content-extraction-benchmark`): `html/ID.html.gz` and `ground-truth/ID.json`.
final class LabelledPages {

    private static final int BYTES_MAX = 3_000_000;
    private static final int TEXT_MIN = 100;

    /// A page and what people say is its main text.
    ///
    /// @param kind article, product, forum and so on
    record Labelled(String html, String title, String text, String kind) {}

    private LabelledPages() {}

    static Stream<Labelled> in(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("ground-truth"))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(truth -> read(folder, truth)).filter(LabelledPages::useful);
        }
    }

    private static boolean useful(Labelled page) {
        return page.text.length() >= TEXT_MIN && page.html.length() <= BYTES_MAX;
    }

    private static Labelled read(Path folder, Path truth) {
        String id = truth.getFileName().toString().replace(".json", "");
        try {
            String html = html(folder.resolve("html/" + id + ".html.gz"));
            var fields = Json.object(Files.readString(truth)).orThrow();
            var found = Json.asObject(fields.get("ground_truth")).orThrow();
            var internal = Json.asObject(fields.get("_internal")).orThrow();
            String kind = text(Json.asObject(internal.get("page_type")).orThrow(), "primary");
            return new Labelled(html, text(found, "title"), text(found, "main_content"), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param file a packed page in UTF-8
    static String html(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
