package continent.engines.curation.steps;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The main text of a page: parts that are never content go, the element that holds most of the running text is
/// chosen, and its blocks are written one a line.
///
/// The choice follows Readability's idea (score paragraphs, credit parent and grandparent) with link density as
/// the counterweight. The headline is no part of the body.
final class MainText {

    private static final String NEVER =
            "script,style,noscript,template,svg,canvas,iframe,object,form,button,select,input,textarea,nav,aside,footer,"
                    + "dialog,figcaption,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],"
                    + "[role=contentinfo],[role=dialog],[role=banner],[role=search]";
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(^|[\\s_-])(nav(bar|igation)?|menu|breadcrumbs?|sidebar|footer|masthead|cookie\\w*|consent|gdpr|share|"
                    + "sharing|social|related|recommend\\w*|comments?|disqus|newsletter|subscribe|promo\\w*|advert\\w*|"
                    + "sponsor\\w*|popup|modal|byline|tags?|toolbar|pagination|pager|outbrain|taboola)($|[\\s_-])");
    private static final Set<String> BLOCKS = Set.of(
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
            "tr",
            "figure",
            "header",
            "hr",
            "br",
            "body",
            "address",
            "details");
    private static final int PARAGRAPH_LENGTH_MIN = 25;
    private static final double LINK_DENSITY_MAX = 0.5;

    private MainText() {}

    static String of(Document page) {
        page.select(NEVER).remove();
        page.select("h1").remove();
        for (var element : page.body().select("[class],[id]")) {
            boolean marked =
                    AROUND.matcher(element.className() + " " + element.id()).find();
            if (marked && !holdsMost(element, page.body())) {
                element.remove();
            }
        }
        return lines(chosen(page.body()));
    }

    private static boolean holdsMost(Element element, Element body) {
        return element.tagName().equals("body")
                || element.tagName().equals("article")
                || element.tagName().equals("main")
                || paragraphLength(element) * 2 > paragraphLength(body);
    }

    private static int paragraphLength(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static Element chosen(Element body) {
        var scores = new java.util.LinkedHashMap<Element, Double>();
        for (var paragraph : body.select("p,pre,blockquote,td")) {
            int length = paragraph.text().length();
            var parent = paragraph.parent();
            if (length < PARAGRAPH_LENGTH_MIN || parent == null) {
                continue;
            }
            double score = 1 + Math.min(length / 100.0, 3) + Lines.count(paragraph.text(), ",");
            scores.merge(parent, score, Double::sum);
            if (parent.parent() != null) {
                scores.merge(parent.parent(), score / 2, Double::sum);
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue() * (1 - linkDensity(entry.getKey()))))
                .map(java.util.Map.Entry::getKey)
                .orElse(body);
    }

    private static double linkDensity(Element element) {
        double all = Math.max(1, element.text().length());
        return element.select("a").stream().mapToInt(a -> a.text().length()).sum() / all;
    }

    private static String lines(Element root) {
        var out = new StringBuilder();
        var line = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            boolean pre = text.parentNode() != null
                                    && text.parentNode().nodeName().equals("pre");
                            line.append(pre ? text.getWholeText() : text.text());
                        } else if (isBlock(node)) {
                            flush(line, out);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (isBlock(node)) {
                            if (node instanceof Element element && isLinkList(element)) {
                                line.setLength(0);
                            }
                            flush(line, out);
                        }
                    }
                },
                root);
        flush(line, out);
        return out.toString();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.tagName());
    }

    /// List items and short blocks that are nothing but links are navigation.
    private static boolean isLinkList(Element element) {
        return element.tagName().equals("li") && linkDensity(element) > LINK_DENSITY_MAX;
    }

    private static void flush(StringBuilder line, StringBuilder out) {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n").append(text);
        }
    }
}
