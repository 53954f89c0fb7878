package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns the content of an element of a EUR-Lex page into items: the pages of the Official Journal (lists are tables
/// with a label in the first cell) and those of consolidated texts (lists are grids, marks show what was amended).
final class HtmlItems {

    private static final Pattern PARAGRAPH_ID = Pattern.compile("\\d{3}[A-Za-z]{0,2}\\.\\d{3}[A-Za-z]{0,2}");
    private static final int DEPTH_MAX = 100;

    private final List<Item> items = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private final int depth;

    private HtmlItems(int depth) {
        this.depth = depth;
    }

    static List<Item> of(Element element) {
        return of(element, 0);
    }

    private static List<Item> of(Element element, int depth) {
        var reader = new HtmlItems(depth);
        reader.content(element.childNodes());
        return reader.items;
    }

    private void content(List<Node> nodes) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("elements are nested deeper than " + DEPTH_MAX);
        }
        for (int at = 0; at < nodes.size(); at++) {
            Node node = nodes.get(at);
            if (node instanceof Element element && HtmlClasses.titleLevel(element) > 0) {
                endLine();
                int end = sequenceEnd(nodes, at);
                sequence(element, nodes.subList(at + 1, end));
                at = end - 1;
            } else if (node instanceof Element element && HtmlClasses.isBlock(element)) {
                endLine();
                block(element);
            } else {
                inline.append(HtmlText.raw(node));
            }
        }
        endLine();
    }

    /// A titled part reaches to the next title of the same level or of one above it.
    private static int sequenceEnd(List<Node> nodes, int at) {
        int level = HtmlClasses.titleLevel((Element) nodes.get(at));
        int end = at + 1;
        while (end < nodes.size()) {
            int other = nodes.get(end) instanceof Element element ? HtmlClasses.titleLevel(element) : 0;
            if (other > 0 && other <= level && !HtmlClasses.continuesTitle(nodes, at, end)) {
                return end;
            }
            end++;
        }
        return end;
    }

    private void sequence(Element title, List<Node> nodes) {
        String text = HtmlText.of(title);
        var rest = new HtmlItems(depth + 1);
        int from = 0;
        var section = SectionTitle.of(text);
        if (section.isPresent() && section.get().heading().isEmpty()) {
            from = HtmlClasses.subtitle(nodes);
            if (from > 0) {
                section = SectionTitle.of(text + ". " + HtmlText.of((Element) nodes.get(from - 1)));
            }
        }
        rest.content(nodes.subList(from, nodes.size()));
        // a number with a word and a second title line is a section (`1. szakasz`), without that line a point
        var numbered = from > 0 ? Optional.<LabelSplit>empty() : LabelSplit.of(text);
        if (numbered.isPresent()) {
            rest.items.addFirst(new Item.Line(numbered.get().rest()));
            items.add(new Item.Labelled(false, numbered.get().label(), rest.items));
        } else if (section.isPresent()) {
            items.add(section.get().with(rest.items));
        } else {
            items.add(new Item.Line(text));
            items.addAll(rest.items);
        }
    }

    private void block(Element element) {
        if (HtmlClasses.isLeftOut(element)) {
            return;
        }
        if (element.normalName().equals("table")) {
            HtmlClasses.rows(element).forEach(this::row);
        } else if (element.hasClass("grid-list") || element.hasClass("grid-container")) {
            grid(element);
        } else if (HtmlClasses.noParag(element).isPresent()
                || PARAGRAPH_ID.matcher(element.id()).matches()) {
            paragraph(element);
        } else if (beginsWithLabel(element)) {
            var rest = new HtmlItems(depth + 1);
            var label = element.child(0);
            rest.content(element.childNodes().stream()
                    .filter(node -> !node.equals(label))
                    .toList());
            items.add(new Item.Labelled(false, HtmlText.of(label), rest.items));
        } else {
            items.addAll(of(element, depth + 1));
        }
    }

    /// A division whose first element is nothing but a label.
    private static boolean beginsWithLabel(Element element) {
        return element.normalName().equals("div")
                && element.childrenSize() > 1
                && isLabel(HtmlText.of(element.child(0)));
    }

    /// A row with a label and one cell of content is a point, any other row a line with its cells.
    private void row(Element row) {
        var cells = row.children().stream()
                .filter(cell -> !HtmlText.of(cell).isEmpty())
                .toList();
        if (cells.size() == 1) {
            items.addAll(of(cells.getFirst(), depth + 1));
        } else if (cells.size() == 2 && isLabel(HtmlText.of(cells.getFirst()))) {
            items.add(new Item.Labelled(false, HtmlText.of(cells.getFirst()), of(cells.get(1), depth + 1)));
        } else if (!cells.isEmpty()) {
            var texts = cells.stream().map(HtmlText::of).toList();
            String between = isQuotedLabel(texts.getFirst()) ? " " : "\t";
            items.add(new Item.Line(String.join(between, texts)));
        }
    }

    /// `‘(68)`: the number of a point that is put into another act.
    private static boolean isQuotedLabel(String text) {
        return text.length() > 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && isLabel(text.substring(1).strip());
    }

    private void grid(Element grid) {
        var label = grid.selectFirst("> .grid-list-column-1, > .list, > .col-1");
        var text = grid.selectFirst("> .grid-list-column-2, > .col-2");
        if (label != null && text != null) {
            items.add(new Item.Labelled(false, HtmlText.of(label), of(text, depth + 1)));
        } else {
            items.addAll(of(grid, depth + 1));
        }
    }

    private void paragraph(Element element) {
        var number = HtmlClasses.noParag(element);
        if (number.isPresent()) {
            var rest = element.childNodes().stream()
                    .filter(node -> !node.equals(number.get()))
                    .toList();
            var reader = new HtmlItems(depth + 1);
            reader.content(rest);
            items.add(new Item.Labelled(true, HtmlText.of(number.get()), reader.items));
            return;
        }
        var inner = new ArrayList<>(of(element, depth + 1));
        Optional<LabelSplit> split = !inner.isEmpty() && inner.getFirst() instanceof Item.Line(String text)
                ? LabelSplit.of(text)
                : Optional.empty();
        if (split.isPresent()) {
            inner.set(0, new Item.Line(split.get().rest()));
            items.add(new Item.Labelled(true, split.get().label(), inner));
        } else {
            items.addAll(inner);
        }
    }

    private static boolean isLabel(String text) {
        return Labels.isDash(text) || Labels.segment(text).isPresent();
    }

    private void endLine() {
        String line = HtmlText.clean(inline.toString());
        inline.setLength(0);
        if (!line.isEmpty()) {
            items.add(new Item.Line(line));
        }
    }

    /// Whether a node is nothing but white space.
    static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
