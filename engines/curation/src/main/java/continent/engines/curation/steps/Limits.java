package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The thresholds of a filter for a language: the options of the step, and where one is left as it is by default,
/// that of FineWeb-2 for the language.
final class Limits {

    static final String LANGUAGE = "language";
    static final String ENGLISH = "en";
    /// By the language that a step before found.
    static final String DETECTED = "detected";

    private static final List<String> STOP_WORDS = List.of("the", "be", "to", "of", "and", "that", "have", "with");

    private final Map<String, Double> numbers = new HashMap<>();
    private final WordSet stopWords;
    private final boolean asksStopWords;

    private Limits(List<OptionSpec> specs, Options options, String language) {
        var published = FineWeb2.of(language);
        for (var spec : specs) {
            if (spec.kind() == OptionSpec.Kind.WHOLE || spec.kind() == OptionSpec.Kind.REAL) {
                Object given = options.values().get(spec.name());
                double number = ((Number) (given == null ? spec.fallback() : given)).doubleValue();
                double usual = ((Number) spec.fallback()).doubleValue();
                double there = published
                        .map(limits -> limits.numbers().getOrDefault(spec.name(), number))
                        .orElse(number);
                numbers.put(spec.name(), number == usual ? there : number);
            }
        }
        this.stopWords = new WordSet(published.map(FineWeb2::stopWords).orElse(STOP_WORDS));
        this.asksStopWords = published.isPresent() || language.equals(ENGLISH);
    }

    static OptionSpec option() {
        var known = Stream.concat(Stream.of(ENGLISH, DETECTED), FineWeb2.languages().stream())
                .toList();
        return OptionSpec.text(
                LANGUAGE,
                ENGLISH,
                known,
                "whose thresholds: those of the English recipe, FineWeb-2's for another language, or by the language found");
    }

    double of(String option) {
        var number = numbers.get(option);
        if (number == null) {
            throw new IllegalStateException("no option '" + option + "'");
        }
        return number;
    }

    WordSet stopWords() {
        return stopWords;
    }

    /// False for a language whose stop words are not known.
    boolean asksStopWords() {
        return asksStopWords;
    }

    /// The limits of a step for each language, made when first asked for.
    static final class ByLanguage {
        private final List<OptionSpec> specs;
        private final Options options;
        private final String language;
        private final Map<String, Limits> made = new HashMap<>();

        ByLanguage(List<OptionSpec> specs, Options options) {
            this.specs = specs;
            this.options = options;
            this.language = options.text(LANGUAGE);
        }

        Limits of(Document document) {
            String asked = !language.equals(DETECTED)
                    ? language
                    : document.added().getOrDefault(LanguageStep.FIELD, ENGLISH) instanceof String found
                            ? found
                            : ENGLISH;
            return made.computeIfAbsent(asked, name -> new Limits(specs, options, name));
        }
    }
}
