package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The quality rules of Gopher (Rae et al. 2021, "Scaling Language Models", appendix A1), with the thresholds
/// of the paper and in the order in which datatrove asks them; the first rule that fails is the reason.
///
/// Departure: stop words are English ones, as published. With `stop-words: by-language` the rule is left out
/// for a document that a language step before found to be in another language.
public final class GopherQuality implements DocumentStep {

    private static final Set<String> STOP_WORDS = Set.of("the", "be", "to", "of", "and", "that", "have", "with");
    private static final String ALWAYS = "english";
    private static final String BY_LANGUAGE = "by-language";

    static final StepEntry ENTRY = new StepEntry(
            "gopher-quality",
            "Drops what is too short or long, or made of symbols, bullets, ellipses or no real words.",
            "Rae et al. 2021, Scaling Language Models (Gopher), appendix A1",
            List.of(
                    OptionSpec.whole("words-min", 50, 0, 1_000_000, "fewest words"),
                    OptionSpec.whole("words-max", 100_000, 1, 100_000_000, "most words"),
                    OptionSpec.real("word-length-min", 3, 0, 1000, "smallest mean length of a word, in characters"),
                    OptionSpec.real("word-length-max", 10, 0, 1000, "largest mean length of a word, in characters"),
                    OptionSpec.real("symbols-max", 0.1, 0, 1000, "most hashes, and most ellipses, for each word"),
                    OptionSpec.real("bullet-lines-max", 0.9, 0, 1, "largest share of lines that start with a bullet"),
                    OptionSpec.real("ellipsis-lines-max", 0.3, 0, 1, "largest share of lines that end in an ellipsis"),
                    OptionSpec.real("alphabetic-min", 0.8, 0, 1, "smallest share of words with a letter"),
                    OptionSpec.whole("stop-words-min", 2, 0, 8, "fewest different stop words"),
                    OptionSpec.text(
                            "stop-words", ALWAYS, List.of(ALWAYS, BY_LANGUAGE), "whom stop words are asked of")),
            Map.of(),
            GopherQuality::new);

    private final Options options;

    GopherQuality(Options options) {
        this.options = options;
    }

    /// One rule: what was measured against what is asked. Beyond a bound means dropped.
    private record Rule(String name, double value, double min, double max, String reason) {
        boolean holds() {
            return value >= min && value <= max;
        }
    }

    @Override
    public Verdict judge(Document document) {
        var values = new TreeMap<String, Object>();
        for (var rule : rules(document)) {
            double shown = Math.round(rule.value * 10_000) / 10_000.0;
            values.put(rule.name, shown);
            if (!rule.holds()) {
                var asked = rule.value < rule.min
                        ? Map.<String, Object>of(rule.name + "-min", rule.min)
                        : Map.<String, Object>of(rule.name + "-max", rule.max);
                return new Verdict.Dropped(rule.reason, values, asked);
            }
        }
        return new Verdict.Kept(document, values);
    }

    private List<Rule> rules(Document document) {
        String text = document.text();
        var words = Words.of(text);
        var shape = Shape.of(words);
        var lines = Lines.of(text);
        double count = Math.max(1, words.size());
        double max = Double.POSITIVE_INFINITY;
        double wordsMax = options.whole("words-max");
        double lengthMin = options.real("word-length-min");
        double symbolsMax = options.real("symbols-max");
        double ellipses = Lines.count(text, "...") + Lines.count(text, "…");
        return List.of(
                new Rule("words", shape.words, options.whole("words-min"), max, "too-few-words"),
                new Rule("words", shape.words, 0, wordsMax, "too-many-words"),
                new Rule("word-length", shape.meanLength(), lengthMin, max, "words-too-short"),
                new Rule("word-length", shape.meanLength(), 0, options.real("word-length-max"), "words-too-long"),
                new Rule("hashes", Lines.count(text, "#") / count, 0, symbolsMax, "too-many-hashes"),
                new Rule("ellipses", ellipses / count, 0, symbolsMax, "too-many-ellipses"),
                new Rule("bullet-lines", lines.bullets(), 0, options.real("bullet-lines-max"), "too-many-bullets"),
                new Rule(
                        "ellipsis-lines",
                        lines.ellipses(),
                        0,
                        options.real("ellipsis-lines-max"),
                        "too-many-ellipsis-lines"),
                new Rule("alphabetic", shape.alphabetic / count, options.real("alphabetic-min"), 1, "too-few-letters"),
                new Rule("stop-words", stopWords(words), stopWordsMin(document), max, "too-few-stop-words"));
    }

    private double stopWordsMin(Document document) {
        boolean other = options.text("stop-words").equals(BY_LANGUAGE)
                && document.added().getOrDefault(LanguageStep.FIELD, "en") instanceof String language
                && !language.equals("en");
        return other ? 0 : options.whole("stop-words-min");
    }

    private static int stopWords(List<String> words) {
        var found = new HashSet<String>();
        for (String word : words) {
            if (STOP_WORDS.contains(word)) {
                found.add(word);
            }
        }
        return found.size();
    }

    /// @param words      tokens with at least one character that is no punctuation
    /// @param characters code points in those
    /// @param alphabetic tokens with a letter
    private record Shape(int words, long characters, int alphabetic) {

        static Shape of(List<String> tokens) {
            int words = 0;
            long characters = 0;
            int alphabetic = 0;
            for (String token : tokens) {
                if (token.codePoints().anyMatch(Character::isLetter)) {
                    alphabetic++;
                }
                if (token.codePoints().anyMatch(c -> !Lines.isPunctuation(c))) {
                    words++;
                    characters += token.codePointCount(0, token.length());
                }
            }
            return new Shape(words, characters, alphabetic);
        }

        double meanLength() {
            return words == 0 ? 0 : (double) characters / words;
        }
    }
}
