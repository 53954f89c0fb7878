package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Characters;
import java.util.List;
import java.util.Map;

/// The quality rules of Gopher (Rae et al. 2021, "Scaling Language Models", appendix A1), with the thresholds of
/// the paper and in the order in which datatrove 0.10.1 asks them; the first rule that fails is the reason. A
/// threshold of 0 asks nothing.
///
/// Words are what [continent.engines.curation.text.WordCutter] gives, marks included; for number and length only those
/// count that are not punctuation alone.
public final class GopherQuality implements DocumentStep {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static final List<OptionSpec> OPTIONS = List.of(
            OptionSpec.whole("words-min", 50, 0, 1_000_000, "fewest words"),
            OptionSpec.whole("words-max", 100_000, 0, 100_000_000, "most words"),
            OptionSpec.real("word-length-min", 3, 0, 1000, "smallest mean length of a word, in characters"),
            OptionSpec.real("word-length-max", 10, 0, 1000, "largest mean length of a word, in characters"),
            OptionSpec.real("symbols-max", 0.1, 0, 1000, "most hashes, and most ellipses, for each word"),
            OptionSpec.real("bullet-lines-max", 0.9, 0, 1, "largest share of lines that start with a bullet"),
            OptionSpec.real("ellipsis-lines-max", 0.3, 0, 1, "largest share of lines that end in an ellipsis"),
            OptionSpec.real("alphabetic-min", 0.8, 0, 1, "smallest share of words with a letter"),
            OptionSpec.whole("stop-words-min", 2, 0, 100, "fewest different stop words"),
            Limits.option());

    static final StepEntry ENTRY = new StepEntry(
            "gopher-quality",
            "Drops what is too short or long, or made of symbols, bullets, ellipses or no real words.",
            "Rae et al. 2021, Scaling Language Models (Gopher), appendix A1",
            OPTIONS,
            Map.of(),
            GopherQuality::new);

    private final Limits.ByLanguage limits;
    private final TextLines lines = new TextLines();

    GopherQuality(Options options) {
        this.limits = new Limits.ByLanguage(OPTIONS, options);
    }

    @Override
    public Verdict judge(Document document) {
        var found = new Findings();
        var text = Analysis.of(document.text());
        var asked = limits.of(document);
        if (!words(text, asked, found) && !symbols(text, asked, found)) {
            int enough = (int) asked.of("stop-words-min");
            if (asked.asksStopWords() && enough > 0) {
                found.below("stop-words", asked.stopWords().countDifferent(text, enough), enough, "too-few-stop-words");
            }
        }
        return found.verdict(document);
    }

    /// Number and length of words.
    private static boolean words(Analysis text, Limits asked, Findings found) {
        var spans = text.words();
        int words = 0;
        long characters = 0;
        for (int i = 0; i < spans.count(); i++) {
            if (hasMore(text, spans.start(i), spans.end(i))) {
                words++;
                characters += text.charactersOf(i, 1);
            }
        }
        double length = words == 0 ? 0 : (double) characters / words;
        return found.below("words", words, Math.max(1, asked.of("words-min")), "too-few-words")
                || found.above("words", words, max(asked, "words-max"), "too-many-words")
                || found.below("word-length", length, asked.of("word-length-min"), "words-too-short")
                || found.above("word-length", length, max(asked, "word-length-max"), "words-too-long");
    }

    private boolean symbols(Analysis text, Limits asked, Findings found) {
        double count = text.words().count();
        double symbolsMax = max(asked, "symbols-max");
        lines.count(text);
        return found.above("hashes", lines.hashes() / count, symbolsMax, "too-many-hashes")
                || found.above("ellipses", lines.ellipses() / count, symbolsMax, "too-many-ellipses")
                || found.above("bullet-lines", lines.bullets(), max(asked, "bullet-lines-max"), "too-many-bullets")
                || found.above(
                        "ellipsis-lines",
                        lines.endEllipses(),
                        max(asked, "ellipsis-lines-max"),
                        "too-many-ellipsis-lines")
                || found.below("alphabetic", alphabetic(text) / count, asked.of("alphabetic-min"), "too-few-letters");
    }

    private static double max(Limits asked, String option) {
        double max = asked.of(option);
        return max == 0 ? NO_LIMIT : max;
    }

    /// Whether a word has a character that is no punctuation.
    private static boolean hasMore(Analysis text, int from, int to) {
        char[] chars = text.chars();
        for (int i = from; i < to; i++) {
            if ((Characters.of(chars[i]) & Characters.PUNCTUATION) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int alphabetic(Analysis text) {
        var spans = text.words();
        char[] chars = text.chars();
        int words = 0;
        for (int w = 0; w < spans.count(); w++) {
            for (int i = spans.start(w); i < spans.end(w); i++) {
                int bits = Characters.of(chars[i]);
                boolean letter = (bits & Characters.SURROGATE) == 0
                        ? (bits & Characters.LETTER) != 0
                        : Character.isLetter(Character.codePointAt(chars, i, spans.end(w)));
                if (letter) {
                    words++;
                    break;
                }
            }
        }
        return words;
    }
}
