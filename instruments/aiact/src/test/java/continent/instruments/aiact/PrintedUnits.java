package continent.instruments.aiact;

import continent.kernel.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paragraphs and points of a consolidated text, by the labels that are printed before them. Articles 102 to 110
/// put words into other acts, whose labels are not the Act's: each of them is one unit.
final class PrintedUnits {

    private static final Set<String> CHAPTERS = Set.of("I", "II", "III", "IV", "V", "IX", "XII", "XIII");
    private static final Pattern PARAGRAPH = Pattern.compile("(\\d+[a-z]?)\\. .*", Pattern.DOTALL);
    private static final Pattern DEFINITION = Pattern.compile("\\((\\d+[a-z]?)\\) .*", Pattern.DOTALL);
    private static final Pattern POINT = Pattern.compile("\\(([a-z]{1,4})\\) .*", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("[ivx]+");

    private final Set<String> units = new LinkedHashSet<>();

    private PrintedUnits() {}

    static Set<String> of(String json) {
        var all = new PrintedUnits();
        for (Object article : (List<?>) Json.object(json).orThrow().get("articles")) {
            var fields = (Map<?, ?>) article;
            if (CHAPTERS.contains(
                    ((Map<?, ?>) fields.get("chapter")).get("number").toString())) {
                all.article(
                        fields.get("number").toString(),
                        ((List<?>) fields.get("lines"))
                                .stream().map(Object::toString).toList());
            }
        }
        return all.units;
    }

    private void article(String number, List<String> lines) {
        String article = "art_" + number;
        if (number.matches("10[2-9]|110")) {
            units.add(article);
            return;
        }
        Pattern label = number.equals("3") ? DEFINITION : PARAGRAPH;
        boolean numbered = lines.stream().anyMatch(line -> label.matcher(line).matches());
        if (!numbered) {
            units.add(article);
        }
        String above = article;
        String last = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher paragraph = label.matcher(lines.get(i));
            Matcher point = POINT.matcher(lines.get(i));
            if (paragraph.matches()) {
                above = article + "_" + paragraph.group(1);
                units.add(above);
                last = "";
            } else if (point.matches()) {
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                if (isPoint(point.group(1), last, next)) {
                    last = point.group(1);
                    units.add(above + "_" + last);
                }
            }
        }
    }

    /// Not a number of a list within a point; (i) is a point after (h), unless it begins such a list.
    private static boolean isPoint(String label, String last, String next) {
        if (label.equals("i")) {
            return last.equals("h") && !next.startsWith("(ii)");
        }
        return !ROMAN.matcher(label).matches();
    }
}
