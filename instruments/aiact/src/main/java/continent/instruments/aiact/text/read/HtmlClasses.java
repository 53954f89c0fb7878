package continent.instruments.aiact.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// What the classes of EUR-Lex pages mean: of the Official Journal (`oj-…`, before 2023 without the prefix) and of
/// consolidated texts (`title-…`, `norm`, `grid-…`).
final class HtmlClasses {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "table", "tbody", "tr", "ul", "ol", "li", "dl", "dd", "dt", "hr", "section", "h1", "h2", "h3",
            "h4");
    private static final Set<String> HOLDING = Set.of("p", "div", "table");
    private static final List<String> LEFT_OUT = List.of(
            "ti-art",
            "sti-art",
            "title-article-norm",
            "stitle-article-norm",
            "eli-title",
            "note",
            "footnote",
            "modref",
            "doc-ti",
            "title-annex-1",
            "title-annex-2",
            "separator",
            "doc-end",
            "doc-sep",
            "disclaimer");
    private static final Pattern TITLE = Pattern.compile("(?:oj-)?ti-grseq-(\\d)|title-gr-seq-level-(\\d)");

    private HtmlClasses() {}

    static boolean has(Element element, String name) {
        return element.hasClass(name) || element.hasClass("oj-" + name);
    }

    static boolean isBlock(Element element) {
        return (BLOCKS.contains(element.normalName()) && !element.hasClass("inline-element"))
                || element.children().stream().anyMatch(child -> HOLDING.contains(child.normalName()));
    }

    static boolean isLeftOut(Element element) {
        return element.normalName().equals("hr") || LEFT_OUT.stream().anyMatch(name -> has(element, name));
    }

    /// The level of the title of a part of an annex, 0 for anything else.
    static int titleLevel(Element element) {
        for (String name : element.classNames()) {
            Matcher matcher = TITLE.matcher(name);
            if (matcher.matches()) {
                String level = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return Integer.parseInt(level);
            }
        }
        return 0;
    }

    /// Whether the title at `end` is the second line of the one at `at`: `Section 1`, then its heading.
    static boolean continuesTitle(List<Node> nodes, int at, int end) {
        boolean adjacent = nodes.subList(at + 1, end).stream().allMatch(HtmlItems::isBlank);
        return adjacent
                && SectionTitle.of(HtmlText.of((Element) nodes.get(at)))
                        .filter(title -> title.heading().isEmpty())
                        .isPresent()
                && SectionTitle.of(HtmlText.of((Element) nodes.get(end))).isEmpty();
    }

    /// How many of the nodes belong to a title whose heading stands on a line of its own; 0 where none do.
    static int subtitle(List<Node> nodes) {
        for (int at = 0; at < nodes.size(); at++) {
            if (!HtmlItems.isBlank(nodes.get(at))) {
                return nodes.get(at) instanceof Element element && titleLevel(element) > 0 ? at + 1 : 0;
            }
        }
        return 0;
    }

    /// The number of a paragraph in a consolidated text.
    static Optional<Element> noParag(Element element) {
        return element.children().stream()
                .filter(child -> child.hasClass("no-parag"))
                .findFirst();
    }

    /// The rows of a table, without those of tables inside it.
    static List<Element> rows(Element table) {
        return table.select("> tr, > tbody > tr, > thead > tr");
    }
}
