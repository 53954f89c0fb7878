package continent.instruments.dossier.export;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.kernel.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dossier as an accessible page that stands alone: every entry with its payload, hash and commitments.
public final class DossierHtml {

    /// The languages of the pages.
    public static final List<String> LANGUAGES = List.of("en", "nb");

    private DossierHtml() {}

    public static String page(Snapshot snapshot, String language) {
        var html = new Html(language);
        String title = html.text("dossier.title", snapshot.name());
        html.element("h1", title);
        html.element("p", html.text("dossier.count", snapshot.head().seq()));
        html.element(
                "p",
                Map.of("class", "hash"),
                html.text("dossier.head", snapshot.head().hash()));
        if (!snapshot.documents().isEmpty()) {
            html.element("h2", html.text("documents"));
            html.raw("<ul>\n");
            for (var document : snapshot.documents()) {
                String file = document.definition().id() + "." + language + ".html";
                html.raw("<li><a href=\"" + Html.escape(file) + "\">"
                        + Html.escape(document.definition().title().in(language)) + "</a> "
                        + Html.escape(html.text("document.percent", document.percent())) + "</li>\n");
            }
            html.raw("</ul>\n");
        }
        html.element("h2", html.text("entries"));
        snapshot.entries().forEach(entry -> entry(html, entry));
        return html.page(title);
    }

    private static void entry(Html html, Evidence entry) {
        var header = entry.header();
        String id = "e" + entry.seq();
        html.raw("<article id=\"" + id + "\" aria-labelledby=\"" + id + "h\">\n");
        html.element("h3", Map.of("id", id + "h"), entry.seq() + " · " + entry.kind());
        html.element(
                "p",
                Map.of("class", "soft"),
                html.text("entry.about", header.recordedAt(), header.subject(), header.schemaVersion()));
        for (var name : Part.Name.values()) {
            part(html, entry, name);
        }
        html.element("p", Map.of("class", "hash"), html.text("entry.hash", entry.hash()));
        html.element("p", Map.of("class", "hash"), html.text("entry.previous", header.previous()));
        html.raw("</article>\n");
    }

    private static void part(Html html, Evidence entry, Part.Name name) {
        var part = entry.part(name);
        if (part instanceof Part.Kept kept && part.tells()) {
            html.element("p", Map.of("class", "label"), html.text("part." + name.text()));
            html.raw("<dl>\n");
            kept.value().forEach((field, value) -> {
                html.element("dt", field);
                html.element("dd", shown(value));
            });
            html.raw("</dl>\n");
        } else if (part.erased()) {
            html.element("p", Map.of("class", "missing"), html.text("part.erased", html.text("part." + name.text())));
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
