package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.UnitKind;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads the documents of an act in Formex: one with recitals and articles (`ACT`, consolidated `CONS.ACT`), one for
/// each annex, or all in one.
///
/// Source: Formex 4 to 6, Publications Office of the European Union.
final class FormexReader {

    private final List<Root> recitals = new ArrayList<>();
    private final List<Root> articles = new ArrayList<>();
    private final List<Root> annexes = new ArrayList<>();

    /// All roots of the documents, recitals, articles and annexes, each in the order of the documents.
    static List<Root> roots(List<Document> documents) {
        var reader = new FormexReader();
        documents.forEach(document -> reader.read(document.getDocumentElement(), List.of()));
        var all = new ArrayList<Root>();
        all.addAll(reader.recitals);
        all.addAll(reader.articles);
        all.addAll(reader.annexes);
        return all;
    }

    private void read(Element element, List<Division> under) {
        switch (element.getTagName()) {
            case "CONSID" -> recital(element);
            case "ARTICLE" -> article(element, under);
            case "ANNEX", "CONS.ANNEX" -> annex(element);
            case "QUOT.S", "NOTE" -> {} // what is quoted holds no units
            case "FINAL" -> formula(element);
            case "DIVISION" -> {
                var inner = new ArrayList<>(under);
                Dom.child(element, "TITLE").ifPresent(title -> inner.add(division(title, under.size() + 1)));
                Dom.elements(element).forEach(child -> read(child, inner));
            }
            default -> Dom.elements(element).forEach(child -> read(child, under));
        }
    }

    private void recital(Element element) {
        Dom.first(element, "NP").ifPresent(point -> {
            String label = Dom.child(point, "NO.P").map(FormexItems::text).orElse("");
            String number = label.replaceAll("\\D", "");
            if (!number.isEmpty()) {
                recitals.add(new Root(UnitKind.RECITAL, number, label, null, List.of(), flat(FormexItems.of(point))));
            }
        });
    }

    /// Lists in a recital belong to it: recitals have no points.
    static List<Item> flat(List<Item> items) {
        var lines = new ArrayList<Item>();
        for (Item item : items) {
            switch (item) {
                case Item.Line line -> lines.add(line);
                case Item.Labelled labelled -> {
                    var below = flat(labelled.items());
                    String first = below.isEmpty() ? "" : ((Item.Line) below.getFirst()).text();
                    lines.add(new Item.Line((labelled.label() + " " + first).strip()));
                    lines.addAll(below.subList(Math.min(1, below.size()), below.size()));
                }
                case Item.Section section -> lines.addAll(flat(section.items()));
            }
        }
        return lines;
    }

    private void article(Element element, List<Division> under) {
        String label = Dom.child(element, "TI.ART").map(FormexItems::text).orElse("");
        String heading = Dom.child(element, "STI.ART").map(FormexItems::text).orElse("");
        Numbers.identifier(element.getAttribute("IDENTIFIER"))
                .or(() -> Numbers.article(label))
                .ifPresent(number -> articles.add(new Root(
                        UnitKind.ARTICLE,
                        number,
                        Spaces.cleanOrNull(label),
                        Spaces.cleanOrNull(heading),
                        under,
                        FormexItems.of(element))));
    }

    /// The sentence after the last article, that the act binds, belongs to the last article.
    private void formula(Element element) {
        if (articles.isEmpty()) {
            return;
        }
        var lines = Dom.elements(element).stream()
                .takeWhile(child -> child.getTagName().equals("P"))
                .map(child -> (Item) new Item.Line(FormexItems.text(child)))
                .toList();
        var last = articles.removeLast();
        var items = new ArrayList<>(last.items());
        items.addAll(lines);
        articles.add(new Root(last.kind(), last.number(), last.label(), last.heading(), last.under(), items));
    }

    private void annex(Element element) {
        var title = Dom.child(element, "TITLE");
        var lines = new ArrayList<String>();
        title.ifPresent(found -> titleLines(found, lines));
        String label = lines.isEmpty() ? "" : lines.removeFirst();
        String number = Numbers.ofHeading(label)
                .filter(found -> !Character.isDigit(found.charAt(0)))
                .orElseGet(() -> continent.instruments.aiact.text.Roman.text(annexes.size() + 1)
                        .toUpperCase(java.util.Locale.ROOT));
        var content = Dom.child(element, "CONTENTS");
        annexes.add(new Root(
                UnitKind.ANNEX,
                number,
                Spaces.cleanOrNull(label),
                Spaces.cleanOrNull(String.join(" ", lines)),
                List.of(),
                content.map(FormexItems::of).orElse(List.of())));
    }

    private static Division division(Element title, int level) {
        var lines = new ArrayList<String>();
        titleLines(title, lines);
        String label = lines.isEmpty() ? "" : lines.removeFirst();
        return new Division(
                level, Numbers.ofHeading(label).orElse(label), label, Spaces.cleanOrNull(String.join(" ", lines)));
    }

    /// Each paragraph of a title, main titles and subtitles in order.
    private static void titleLines(Node title, List<String> lines) {
        for (Element element : Dom.elements(title)) {
            switch (element.getTagName()) {
                case "TI", "STI" -> titleLines(element, lines);
                default -> {
                    String text = FormexItems.text(element);
                    if (!text.isEmpty()) {
                        lines.add(text);
                    }
                }
            }
        }
    }
}
