package continent.engines.curation.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Language by character n-grams, with OpenNLP's model of 103 languages restricted to a prior: the 24 official
/// languages of the EU, Norwegian bokmål and nynorsk, and Icelandic. What the model finds outside of these is
/// `und`.
///
/// Labels of one language are added up (`est` and `ekk`, `lav` and `lvs`); Bosnian counts as Croatian, since
/// written text of that length can't be told apart. The restriction matters more than the model: over all 103
/// labels, neighbours that can't occur take away a hundredth of the right answers.
final class LanguageModel {

    /// The model's labels (ISO 639-3) to ISO 639-1.
    private static final Map<String, String> LABELS = labels();

    static final List<String> CODES =
            LABELS.values().stream().distinct().sorted().toList();

    static final List<String> KNOWN = known();

    /// From which share of probability on another language on that one is believed.
    private static final double OTHER_MIN = 0.5;

    record Guess(String language, double confidence) {}

    /// The model has 14 MB and takes half a second to read: once a process, and only where it is needed.
    private static final class Shared {
        static final LanguageDetectorModel MODEL = read();

        private Shared() {}

        private static LanguageDetectorModel read() {
            try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final LanguageDetectorME detector = new LanguageDetectorME(Shared.MODEL);
    private final Set<String> candidates;
    private final boolean closed;

    /// @param candidates the only languages there can be; empty for the 27, or another
    LanguageModel(List<String> candidates) {
        this.closed = !candidates.isEmpty();
        this.candidates = Set.copyOf(closed ? candidates : CODES);
    }

    /// @param charactersMax how much of the text is looked at
    Guess guess(String text, int charactersMax) {
        String start = text.length() <= charactersMax ? text : text.substring(0, charactersMax);
        if (start.codePoints().noneMatch(Character::isLetter)) {
            return new Guess(LanguageStep.UNDETERMINED, 0);
        }
        var shares = new TreeMap<String, Double>();
        double other = 0;
        for (var found : detector.predictLanguages(start)) {
            String code = LABELS.get(found.getLang());
            if (code != null && candidates.contains(code)) {
                shares.merge(code, found.getConfidence(), Double::sum);
            } else {
                other = Math.max(other, found.getConfidence());
            }
        }
        return best(shares, other);
    }

    /// The first code in alphabetical order wins a tie, so that the answer never hangs on the model's order.
    private Guess best(SortedMap<String, Double> shares, double other) {
        String language = LanguageStep.UNDETERMINED;
        double best = 0;
        double sum = 0;
        for (var share : shares.entrySet()) {
            sum += share.getValue();
            if (share.getValue() > best) {
                best = share.getValue();
                language = share.getKey();
            }
        }
        if (closed) {
            return best == 0 ? new Guess(Collections.min(candidates), 0) : new Guess(language, rounded(best / sum));
        }
        return other >= OTHER_MIN && other > best
                ? new Guess(LanguageStep.UNDETERMINED, rounded(other))
                : new Guess(language, best == 0 ? 0 : rounded(best / Math.max(sum, best + other)));
    }

    private static double rounded(double value) {
        return Math.round(Math.min(1, value) * 10_000) / 10_000.0;
    }

    private static Map<String, String> labels() {
        var map = new TreeMap<String, String>();
        String pairs = """
                bg bul cs ces da dan de deu el ell en eng es spa et est et ekk fi fin fr fra ga gle hr hrv hr bos hu hun \
                is isl it ita lt lit lv lav lv lvs mt mlt nb nob nl nld nn nno pl pol pt por ro ron sk slk sl slv \
                sv swe""";
        String[] parts = pairs.split("\\s+");
        for (int i = 0; i < parts.length; i += 2) {
            map.put(parts[i + 1], parts[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<String> known() {
        var all = new ArrayList<>(CODES);
        all.add(LanguageStep.UNDETERMINED);
        return List.copyOf(all);
    }
}
