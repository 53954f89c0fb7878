package continent.instruments.aiact.ask;

import continent.content.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What laypeople ask and say where a unit answers, by unit, in English and German and in our own words.
record Phrases(Map<String, Entry> units) {

    private static final String FOLDER = "ai-act/ask/phrases/";

    /// @param en questions and keywords in English
    /// @param de the same in German
    record Entry(List<String> en, List<String> de) {

        List<String> in(String language) {
            return switch (language) {
                case "en" -> en;
                case "de" -> de;
                default -> List.of();
            };
        }
    }

    /// Reads the shipped content.
    ///
    /// @throws IllegalStateException where it is broken: a test reads it
    static Phrases shipped() {
        Fields index = Fields.of(FOLDER + "index.yaml");
        index.source();
        var files = index.texts("files");
        index.complete();
        var all = new LinkedHashMap<String, Entry>();
        for (var file : files.parallelStream().map(Phrases::file).toList()) {
            file.forEach((unit, entry) -> {
                if (all.put(unit, entry) != null) {
                    throw new IllegalStateException("the phrases of " + unit + " stand twice");
                }
            });
        }
        return new Phrases(all);
    }

    private static Map<String, Entry> file(String name) {
        Fields file = Fields.of(FOLDER + name);
        file.source();
        var units = new LinkedHashMap<String, Entry>();
        file.entries("units", fields -> {
            String unit = fields.text("unit");
            if (units.put(unit, new Entry(fields.texts("en"), fields.texts("de"))) != null) {
                throw new IllegalStateException("the phrases of " + unit + " stand twice");
            }
            return unit;
        });
        file.complete();
        return units;
    }

    /// Questions that the Act does not answer, in a language; none where there are none in it.
    static List<String> elsewhere(String language) {
        Fields file = Fields.of("ai-act/ask/unanswered.yaml");
        file.source();
        var en = file.texts("en");
        var de = file.texts("de");
        file.complete();
        return new Entry(en, de).in(language);
    }

    List<String> of(String unit, String language) {
        var entry = units.get(unit);
        return entry == null ? List.of() : entry.in(language);
    }
}
