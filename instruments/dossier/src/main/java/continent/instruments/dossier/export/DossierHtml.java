package continent.instruments.dossier.export;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import java.util.List;
import java.util.Map;

/// A dossier as an accessible page that stands alone: every entry with its payload, hash and commitments.
public final class DossierHtml {

    /// The languages of the pages.
    public static final List<String> LANGUAGES = List.of("en", "nb");

    private DossierHtml() {}

    public static String page(Snapshot snapshot, String language, Place place) {
        var html = new Html(language, place);
        String title = html.text("dossier.title", snapshot.name());
        html.element("h1", title);
        html.element("p", html.text("dossier.count", snapshot.head().seq()));
        html.element(
                "p",
                Map.of("class", "hash"),
                html.text("dossier.head", snapshot.head().hash()));
        documents(html, snapshot, place);
        html.element("h2", html.text("entries"));
        snapshot.entries().forEach(entry -> entry(html, entry));
        return html.page(title);
    }

    private static void documents(Html html, Snapshot snapshot, Place place) {
        if (snapshot.documents().isEmpty()) {
            return;
        }
        html.element("h2", html.text("documents"));
        html.raw("<ul>\n");
        for (var document : snapshot.documents()) {
            String file = document.definition().id() + "." + html.language() + ".html";
            String title = Html.escape(document.definition().title().in(html.language()));
            String name = place == Place.IN_EXPORT ? "<a href=\"" + Html.escape(file) + "\">" + title + "</a>" : title;
            html.raw("<li>" + name + " " + Html.escape(html.text("document.percent", document.percent())) + "</li>\n");
        }
        html.raw("</ul>\n");
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
            HtmlValue.add(html, kept.value());
        } else if (part.erased()) {
            html.element("p", Map.of("class", "missing"), html.text("part.erased", html.text("part." + name.text())));
        }
    }
}
