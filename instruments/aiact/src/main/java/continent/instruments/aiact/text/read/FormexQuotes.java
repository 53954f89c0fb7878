package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/// Text that the Act puts into other acts: lines without units, whatever numbers stand in it.
final class FormexQuotes {

    private static final Set<String> HOLDERS =
            Set.of("QUOT.S", "LIST", "PARAG", "GR.SEQ", "CONTENTS", "ARTICLE", "SUBDIV");

    private FormexQuotes() {}

    static List<String> lines(Element quote) {
        var lines = new ArrayList<String>();
        collect(quote, lines);
        return lines;
    }

    private static void collect(Element element, List<String> lines) {
        String label = "";
        for (Element child : Dom.elements(element)) {
            String name = child.getTagName();
            if (name.startsWith("NO.")) {
                label = FormexItems.text(child) + " ";
            } else if (HOLDERS.contains(name)) {
                collect(child, lines);
            } else {
                String text =
                        Dom.child(child, "NP").map(FormexQuotes::numbered).orElseGet(() -> FormexItems.text(child));
                if (!text.isEmpty()) {
                    lines.add(label + text);
                    label = "";
                }
            }
        }
        if (Dom.elements(element).isEmpty() && !FormexItems.text(element).isEmpty()) {
            lines.add(FormexItems.text(element));
        }
    }

    private static String numbered(Element point) {
        return (Dom.child(point, "NO.P").map(FormexItems::text).orElse("") + " " + FormexItems.text(point)).strip();
    }
}
