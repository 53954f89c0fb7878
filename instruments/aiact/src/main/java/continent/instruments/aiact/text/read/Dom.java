package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Walks in a parsed XML document.
final class Dom {

    private Dom() {}

    static List<Node> nodes(Node parent) {
        var all = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.add(child);
        }
        return all;
    }

    static List<Element> elements(Node parent) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Optional<Element> child(Node parent, String name) {
        return elements(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst();
    }

    /// Elements of a name below a node, in order, not inside one of the same name.
    static List<Element> below(Node parent, String name) {
        var all = new ArrayList<Element>();
        for (Element element : elements(parent)) {
            if (element.getTagName().equals(name)) {
                all.add(element);
            } else {
                all.addAll(below(element, name));
            }
        }
        return all;
    }

    static Optional<Element> first(Node parent, String name) {
        return below(parent, name).stream().findFirst();
    }
}
