package continent.engines.curation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The thresholds of FineWeb-2 for one language (Penedo et al. 2025, "FineWeb2: One Pipeline to Scale Them All"),
/// out of `fineweb-2.txt`.
///
/// @param numbers   by the name of the option that they replace
/// @param stopWords of which a text has to have two
record FineWeb2(Map<String, Double> numbers, List<String> stopWords) {

    /// What is the same for every language; 0 asks for nothing, a share of more than 1 never is reached.
    private static final Map<String, Double> SAME = Map.of(
            "duplicate-paragraphs-max", 0.0,
            "duplicate-paragraph-characters-max", 0.0,
            "duplicate-line-characters-max", 0.0,
            "short-lines-max", 999.0,
            "repeated-characters-max", 0.1);

    private static final Map<String, FineWeb2> BY_LANGUAGE = read();

    FineWeb2 {
        numbers = Map.copyOf(numbers);
        stopWords = List.copyOf(stopWords);
    }

    static List<String> languages() {
        return BY_LANGUAGE.keySet().stream().sorted().toList();
    }

    static Optional<FineWeb2> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    private static Map<String, FineWeb2> read() {
        var numbers = new TreeMap<String, Map<String, Double>>();
        var stopWords = new TreeMap<String, List<String>>();
        for (String line : Resource.lines("fineweb-2.txt")) {
            String language = line.substring(0, 2);
            String rest = line.substring(3);
            if (rest.startsWith("stop-words: ")) {
                stopWords
                        .computeIfAbsent(language, _ -> new ArrayList<>())
                        .addAll(List.of(rest.substring(12).split(" ")));
            } else {
                var map = numbers.computeIfAbsent(language, _ -> new TreeMap<>(SAME));
                for (String item : rest.split(" ")) {
                    int equals = item.indexOf('=');
                    map.put(item.substring(0, equals), Double.valueOf(item.substring(equals + 1)));
                }
            }
        }
        var found = new TreeMap<String, FineWeb2>();
        numbers.forEach((language, map) ->
                found.put(language, new FineWeb2(map, stopWords.getOrDefault(language, List.of()))));
        return Map.copyOf(found);
    }
}
