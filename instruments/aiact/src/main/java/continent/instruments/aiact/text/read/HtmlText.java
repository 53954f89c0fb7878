package continent.instruments.aiact.text.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of elements of a EUR-Lex page, without references to footnotes and without the marks of amendments.
final class HtmlText {

    /// `▼M1`, `►M2`, `◄`: which act amended the text.
    private static final Pattern MARKS = Pattern.compile("[▼►]\\s?(?:[ABMC]\\d{0,3}\\b)?|◄|[▲▶◀]");
    private static final Pattern NOTE_SIGN = Pattern.compile("\\s*\\(?\\s*[\\d*]{1,4}\\s*\\)?\\s*");

    private HtmlText() {}

    static String of(Element element) {
        var out = new StringBuilder();
        collect(element, out);
        return clean(out.toString());
    }

    static String raw(Node node) {
        var out = new StringBuilder();
        collect(node, out);
        return out.toString();
    }

    static String clean(String text) {
        return Spaces.clean(MARKS.matcher(text).replaceAll(""));
    }

    private static void collect(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText());
        } else if (node instanceof Element element && !isNote(element)) {
            boolean apart = HtmlClasses.isBlock(element)
                    || element.normalName().equals("br")
                    || element.normalName().equals("td");
            out.append(apart ? " " : "");
            element.childNodes().forEach(child -> collect(child, out));
            out.append(apart ? " " : "");
        }
    }

    /// A reference to a footnote: a link inside the page whose text is a number or a star.
    private static boolean isNote(Element element) {
        return HtmlClasses.has(element, "note-tag")
                || element.hasClass("modref")
                || element.hasClass("arrow")
                || element.normalName().equals("script")
                || (element.normalName().equals("a")
                        && element.attr("href").contains("#")
                        && NOTE_SIGN.matcher(element.text()).matches());
    }
}
