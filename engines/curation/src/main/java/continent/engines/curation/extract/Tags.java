package continent.engines.curation.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of the elements of HTML.
final class Tags {

    /// Elements whose text is never read.
    static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "select",
            "textarea",
            "title",
            "audio",
            "video",
            "map",
            "math",
            "input",
            "datalist",
            "applet",
            "embed");

    /// Elements that begin and end a block of text.
    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "figure",
            "figcaption",
            "header",
            "footer",
            "aside",
            "nav",
            "hr",
            "body",
            "address",
            "details",
            "summary",
            "form",
            "fieldset",
            "legend",
            "label",
            "button",
            "center",
            "hgroup",
            "menu",
            "dialog",
            "html",
            "option",
            "iframe");

    /// Elements around a block that tell what it is, a bit each.
    private static final List<String> AROUND = List.of(
            "article",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "form",
            "figure",
            "table",
            "ul",
            "ol",
            "blockquote",
            "section",
            "a",
            "button",
            "figcaption",
            "dl",
            "details",
            "dialog",
            "label",
            "pre",
            "address");

    static final int AROUND_COUNT = AROUND.size();

    private static final Map<String, Integer> BITS = new HashMap<>();

    static {
        for (int i = 0; i < AROUND.size(); i++) {
            BITS.put(AROUND.get(i), 1 << i);
        }
    }

    private Tags() {}

    static int bit(String tag) {
        return BITS.getOrDefault(tag, 0);
    }
}
