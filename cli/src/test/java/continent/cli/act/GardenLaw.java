package continent.cli.act;

import continent.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A law of our own wording as a consolidated JSON and as a page.
final class GardenLaw {

    private GardenLaw() {}

    /// @param verb     what article 1(2) says
    /// @param articles how many articles there are
    static String json(String language, String verb, int articles) {
        var list = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= articles; number++) {
            var article = new LinkedHashMap<String, Object>();
            article.put("number", Integer.toString(number));
            article.put("title", "Roses " + number);
            article.put("chapter", Map.of("number", "I", "title", "GARDENS"));
            article.put(
                    "lines",
                    List.of(
                            "1. A gardener shall:",
                            "(a) water roses in the garden with the number " + number + " each evening;",
                            "(b) rest.",
                            "2. " + verb));
            list.add(article);
        }
        return Json.write(Map.of(
                "celex",
                "32024R1689, a law of our own",
                "language",
                language,
                "recitals",
                List.of(Map.of("number", 1, "text", "Gardens are good.")),
                "articles",
                list,
                "annexes",
                List.of(Map.of(
                        "number",
                        "I",
                        "title",
                        "Tools",
                        "lines",
                        List.of("A shed holds:", "— a spade,", "— a rake.")))));
    }
}
