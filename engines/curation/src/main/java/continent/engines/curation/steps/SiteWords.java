package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.kernel.Json;
import continent.kernel.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// What a page and its site say about mining them, as far as the document carries it: nothing is fetched.
///
/// @param path    of the address, query included; `/` where there is none
/// @param headers names in small letters with their values, one entry a line
/// @param metas   of the page, the same way
record SiteWords(String path, List<Map.Entry<String, String>> headers, List<Map.Entry<String, String>> metas) {

    static SiteWords of(Document document) {
        var given = document.given();
        var headers = new ArrayList<Map.Entry<String, String>>();
        read(given.getOrDefault("headers", ""), headers);
        for (String name : List.of("tdm-reservation", "x-robots-tag")) {
            if (given.containsKey(name)) {
                headers.add(Map.entry(name, given.get(name).strip()));
            }
        }
        return new SiteWords(path(given.get("url")), headers, metas(document.html()));
    }

    private static void read(String text, List<Map.Entry<String, String>> headers) {
        if (text.stripLeading().startsWith("{") && Json.object(text) instanceof Result.Ok(var fields)) {
            fields.forEach((name, value) -> {
                for (Object one : value instanceof List<?> list ? list : List.of(String.valueOf(value))) {
                    headers.add(Map.entry(small(name), String.valueOf(one).strip()));
                }
            });
            return;
        }
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(Map.entry(
                        small(line.substring(0, colon)),
                        line.substring(colon + 1).strip()));
            }
        }
    }

    private static List<Map.Entry<String, String>> metas(@Nullable String html) {
        if (html == null) {
            return List.of();
        }
        var metas = new ArrayList<Map.Entry<String, String>>();
        for (var meta : Jsoup.parse(html).select("meta[content]")) {
            String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("http-equiv");
            metas.add(Map.entry(small(name), meta.attr("content").strip()));
        }
        return metas;
    }

    private static String small(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String path(@Nullable String url) {
        try {
            var uri = new URI(url == null ? "" : url.strip());
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            String rest = url == null ? "" : url.replaceFirst("^[a-zA-Z]+://[^/]*", "");
            return rest.startsWith("/") ? rest : "/" + rest;
        }
    }

    Optional<String> header(String name) {
        return value(headers, name);
    }

    Optional<String> meta(String name) {
        return value(metas, name);
    }

    private static Optional<String> value(List<Map.Entry<String, String>> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
