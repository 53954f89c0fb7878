package continent.instruments.dossier.export;

import continent.instruments.dossier.documents.FilledField;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.instruments.dossier.documents.Words;
import java.util.List;
import java.util.Map;

/// A filled document as an accessible page that stands alone: each value says which entries it rests on.
public final class DocumentHtml {

    private DocumentHtml() {}

    /// What a browser has to be told so that a page of ours, served by itself, may use its own style and nothing else.
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + Html.styleHash() + "'; base-uri 'none'; frame-ancestors 'none'";
    }

    public static String page(ProjectedDocument document, Snapshot snapshot, String language, Place place) {
        var html = new Html(language, place);
        var definition = document.definition();
        String title = definition.title().in(language);
        html.element("p", Map.of("class", "over"), snapshot.name());
        html.element("h1", title);
        html.element("p", Map.of("class", "soft"), definition.basis().in(language));
        html.element("p", html.text("document.filled", document.filled(), document.total(), document.percent()));
        html.element(
                "p",
                Map.of("class", "hash"),
                html.text(
                        "document.state", snapshot.head().seq(), snapshot.head().hash()));
        for (var section : document.sections()) {
            section(html, section, language);
        }
        html.element(
                "p", Map.of("class", "soft"), html.text("document.source", definition.source(), definition.date()));
        return html.page(title + " · " + snapshot.name());
    }

    private static void section(Html html, ProjectedDocument.FilledSection filled, String language) {
        String id = "s-" + filled.section().id();
        html.raw("<section aria-labelledby=\"" + Html.escape(id) + "\">\n");
        html.element("h2", Map.of("id", id), filled.section().title().in(language));
        filled.fields().forEach(field -> field(html, field, language));
        html.raw("</section>\n");
    }

    private static void field(Html html, FilledField filled, String language) {
        var field = filled.field();
        html.raw("<div class=\"field\">\n");
        html.element("h3", field.label().in(language));
        html.element("p", Map.of("class", "cites"), String.join(" · ", field.cites()));
        if (filled.filled()) {
            filled.values().forEach(value -> value(html, value, language));
        } else {
            String who = html.text("supplier." + field.supplier().text());
            html.element("p", Map.of("class", "missing"), html.text("field.missing", who));
            html.element("p", Map.of("class", "soft"), field.help().in(language));
            if (!field.how().isEmpty()) {
                html.element("p", Map.of("class", "soft"), field.how().in(language));
            }
        }
        html.raw("</div>\n");
    }

    private static void value(Html html, FilledField.Value value, String language) {
        if (!value.label().isEmpty()) {
            html.element("p", Map.of("class", "label"), value.label().in(language));
        }
        switch (value) {
            case FilledField.Texts texts -> texts(html, texts, language);
            case FilledField.Statement statement -> html.element("p", Map.of("class", "statement"), statement.text());
            case FilledField.TableValue table -> table(html, table, language);
        }
        evidence(html, value.evidence());
    }

    private static void texts(Html html, FilledField.Texts texts, String language) {
        String unit = texts.unit().isEmpty() ? "" : " " + texts.unit();
        if (texts.texts().size() == 1) {
            html.element("p", texts.texts().getFirst().in(language) + unit);
            return;
        }
        html.raw("<ul>\n");
        for (Words text : texts.texts()) {
            html.element("li", text.in(language) + unit);
        }
        html.raw("</ul>\n");
    }

    private static void table(Html html, FilledField.TableValue table, String language) {
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + Html.escape(html.text("table"))
                + "\"><table>\n<thead><tr>");
        table.columns().forEach(column -> html.element("th", Map.of("scope", "col"), column.in(language)));
        html.element("th", Map.of("scope", "col"), html.text("entry"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            html.raw("<tr>");
            row.cells().forEach(cell -> html.element("td", cell));
            html.raw("<td>" + link(html, row.evidence()) + "</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static void evidence(Html html, List<Long> entries) {
        html.raw("<p class=\"evidence\">" + Html.escape(html.text("evidence")) + " "
                + String.join(", ", entries.stream().map(seq -> link(html, seq)).toList()) + "</p>\n");
    }

    private static String link(Html html, long seq) {
        if (html.place() == Place.ALONE) {
            return Long.toString(seq);
        }
        return "<a href=\"dossier." + html.language() + ".html#e" + seq + "\">" + seq + "</a>";
    }
}
