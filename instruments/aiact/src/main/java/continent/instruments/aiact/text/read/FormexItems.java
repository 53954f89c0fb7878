package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Turns the content of a Formex element into items. Element names are those of Formex 4 to 6.
final class FormexItems {

    private static final Set<String> LEFT_OUT =
            Set.of("NOTE", "GR.NOTES", "NO.PARAG", "NO.P", "TI.ART", "STI.ART", "INCL.ELEMENT", "BIB.INSTANCE");
    private static final Set<String> BLOCKS = Set.of(
            "P",
            "ALINEA",
            "PARAG",
            "LIST",
            "ITEM",
            "NP",
            "TXT",
            "GR.SEQ",
            "TBL",
            "CORPUS",
            "ROW",
            "CONTENTS",
            "QUOT.S",
            "TITLE",
            "TI",
            "STI",
            "DLIST",
            "DLIST.ITEM",
            "SUBDIV",
            "GR.TBL");

    private final List<Item> items = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();

    private FormexItems() {}

    static List<Item> of(Element element) {
        var reader = new FormexItems();
        reader.content(element);
        reader.endLine();
        return reader.items;
    }

    /// The text of an element on one line, without footnotes.
    static String text(Element element) {
        var reader = new FormexItems();
        Dom.nodes(element).forEach(reader::inline);
        return Spaces.clean(reader.inline.toString());
    }

    private void content(Element element) {
        content(Dom.nodes(element));
    }

    private void content(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Element child && BLOCKS.contains(child.getTagName())) {
                endLine();
                block(child);
                endLine();
            } else {
                inline(node);
            }
        }
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "PARAG" -> labelled(true, label(element, "NO.PARAG"), of(element));
            case "NP" -> labelled(false, label(element, "NO.P"), of(element));
            case "ITEM" -> item(element);
            case "GR.SEQ" -> sequence(element);
            case "ROW" -> row(element);
            case "QUOT.S" -> FormexQuotes.lines(element).forEach(line -> items.add(new Item.Line(line)));
            default -> content(element);
        }
    }

    private void labelled(boolean paragraph, String label, List<Item> inner) {
        if (label.isEmpty()) {
            items.addAll(inner);
        } else {
            items.add(new Item.Labelled(paragraph, label, inner));
        }
    }

    private static String label(Element element, String name) {
        return Dom.child(element, name).map(FormexItems::text).orElse("");
    }

    /// An item with a number holds an NP; one that begins with a dash holds its text alone.
    private void item(Element element) {
        if (Dom.child(element, "NP").isPresent()) {
            content(element);
        } else {
            items.add(new Item.Labelled(false, "—", of(element)));
        }
    }

    /// A titled part of an annex: a numbered title makes it a point, `Section A` a section.
    private void sequence(Element element) {
        var title = Dom.child(element, "TITLE");
        var inner = new ArrayList<Item>();
        var rest = new FormexItems();
        rest.content(Dom.nodes(element).stream()
                .filter(node -> title.isEmpty() || !node.isSameNode(title.get()))
                .toList());
        rest.endLine();
        if (title.isEmpty()) {
            items.addAll(rest.items);
            return;
        }
        var numbered = Dom.first(title.get(), "NP");
        if (numbered.isPresent()) {
            inner.addAll(of(numbered.get()));
            inner.addAll(rest.items);
            items.add(new Item.Labelled(false, label(numbered.get(), "NO.P"), inner));
            return;
        }
        String whole = String.join(
                ". ", Dom.elements(title.get()).stream().map(FormexItems::text).toList());
        var section = SectionTitle.of(whole);
        if (section.isPresent()) {
            items.add(section.get().with(rest.items));
        } else {
            items.add(new Item.Line(whole));
            items.addAll(rest.items);
        }
    }

    private void row(Element row) {
        var cells = Dom.elements(row).stream().map(FormexItems::text).toList();
        String line = String.join("\t", cells).strip();
        if (!line.isEmpty()) {
            items.add(new Item.Line(line));
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> inline.append(text.getData());
            case Element element when LEFT_OUT.contains(element.getTagName()) -> {}
            case Element element
            when element.getTagName().startsWith("QUOT.") && element.hasAttribute("CODE") ->
                inline.append((char) Integer.parseInt(element.getAttribute("CODE"), 16));
            case Element element
            when element.getTagName().equals("FT")
                    && element.getAttribute("TYPE").equals("NUMBER") ->
                inline.append(grouped(element.getTextContent()));
            case Element element -> {
                boolean block = BLOCKS.contains(element.getTagName());
                inline.append(block ? " " : "");
                Dom.nodes(element).forEach(this::inline);
                inline.append(block ? " " : "");
            }
            default -> {} // comments and page breaks
        }
    }

    /// Figures are stored without the spaces between thousands with which they are printed.
    private static String grouped(String digits) {
        return digits.matches("\\d{5,15}") ? digits.replaceAll("\\B(?=(\\d{3})+$)", " ") : digits;
    }

    private void endLine() {
        String line = Spaces.clean(inline.toString());
        inline.setLength(0);
        if (!line.isEmpty()) {
            items.add(new Item.Line(line));
        }
    }
}
