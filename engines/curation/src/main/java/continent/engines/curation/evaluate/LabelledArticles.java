package continent.engines.curation.evaluate;

import continent.kernel.Hash;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Pages whose main text is known, in two forms: `DIR/html/article-bodies` in that of scrapinghub's article extraction
/// benchmark, `DIR/html/trafilatura-eval` in that of trafilatura's evaluation.
///
/// @param articles with their whole bodies
/// @param pages    with some segments of them
public record LabelledArticles(List<Article> articles, List<Segmented> pages) {

    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w-]+)");
    private static final int LOOKED_AT = 3_000;

    /// @param body the article's text without its headline
    public record Article(String id, String html, String body) {}

    /// @param with    segments that belong to the main text
    /// @param without segments that don't
    public record Segmented(String id, String html, List<String> with, List<String> without) {}

    /// Half of the pages, by the last digit of the hash of their id (`a:` or `t:` and their name), is for tuning.
    public static boolean isTuned(String id) {
        return Character.digit(Hash.sha256(id).charAt(63), 16) % 2 == 0;
    }

    /// @param wanted which pages, by id
    /// @throws IOException where a file can't be read or is of another form
    public static LabelledArticles in(Path corpora, Predicate<String> wanted) throws IOException {
        return new LabelledArticles(
                articles(corpora.resolve("html/article-bodies"), wanted),
                pages(corpora.resolve("html/trafilatura-eval"), wanted));
    }

    private static List<Article> articles(Path folder, Predicate<String> wanted) throws IOException {
        var found = new ArrayList<Article>();
        for (var entry : truth(folder.resolve("ground-truth.json")).entrySet()) {
            String id = "a:" + entry.getKey();
            if (wanted.test(id) && entry.getValue() instanceof Map<?, ?> fields) {
                String html = html(folder.resolve("html/" + entry.getKey() + ".html.gz"));
                found.add(new Article(id, html, String.valueOf(fields.get("articleBody"))));
            }
        }
        return found;
    }

    private static List<Segmented> pages(Path folder, Predicate<String> wanted) throws IOException {
        var found = new ArrayList<Segmented>();
        for (var entry : truth(folder.resolve("evaldata.json")).entrySet()) {
            String id = "t:" + entry.getKey();
            if (wanted.test(id) && entry.getValue() instanceof Map<?, ?> fields) {
                String html = html(folder.resolve("html/" + fields.get("file")));
                found.add(new Segmented(id, html, texts(fields.get("with")), texts(fields.get("without"))));
            }
        }
        return found;
    }

    private static Map<String, @Nullable Object> truth(Path file) throws IOException {
        return switch (Json.object(Files.readString(file))) {
            case Result.Ok(var pages) -> new TreeMap<>(pages);
            case Result.Refused(var _) -> throw new IOException("not an object of labelled pages: " + file);
        };
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String html(Path file) throws IOException {
        Path there = Files.exists(file) ? file : file.resolveSibling(file.getFileName() + ".gz");
        byte[] bytes;
        if (there.toString().endsWith(".gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(there))) {
                bytes = in.readAllBytes();
            }
        } else {
            bytes = Files.readAllBytes(there);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, declared(bytes));
        }
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.ISO_8859_1;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
