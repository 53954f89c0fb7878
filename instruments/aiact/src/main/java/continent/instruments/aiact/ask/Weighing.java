package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How much words tell units apart, and what may stand for a word.
final class Weighing {

    private static final int WORDS_MAX = 60;
    private static final int CHARACTERS_MAX = 4000;
    private static final int PREFIX_MIN = 5;
    private static final int INNER_MIN = 6;
    private static final double SYNONYM = 0.5;
    private static final double UNKNOWN = 0.9;
    private static final double FAINT = 0.4;
    private static final int GRAM = 6;
    private static final double GRAM_SHARE = 0.35;

    private final LanguageWords words;
    private final Map<String, Double> weights = new HashMap<>();
    private final List<String> vocabulary;
    private final Map<String, Set<String>> grams = new HashMap<>();
    private final double unknown;

    Weighing(List<List<String>> texts, LanguageWords words) {
        this.words = words;
        var counts = new HashMap<String, Integer>();
        texts.forEach(text -> new LinkedHashSet<>(text).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        double size = texts.size();
        counts.forEach((stem, count) -> weights.put(stem, Math.log(1 + (size - count + 0.5) / (count + 0.5))));
        vocabulary = counts.keySet().stream()
                .filter(stem -> stem.length() >= 4)
                .sorted()
                .toList();
        unknown = UNKNOWN * Math.log(1 + size);
        if (compounds()) {
            for (String stem : vocabulary) {
                for (String gram : grams(stem)) {
                    grams.computeIfAbsent(gram, _ -> new TreeSet<>()).add(stem);
                }
            }
        }
    }

    double weight(String stem) {
        double weight = weights.getOrDefault(stem, unknown);
        return words.faint(stem) ? FAINT * weight : weight;
    }

    Terms terms(String question) {
        String text = question.length() > CHARACTERS_MAX ? question.substring(0, CHARACTERS_MAX) : question;
        var stems = new LinkedHashSet<>(words.stems(text));
        if (stems.isEmpty()) {
            stems.addAll(words.stems(text, false));
        }
        var terms = stems.stream()
                .limit(WORDS_MAX)
                .map(stem -> new Terms.Term(stem, weight(stem), variants(stem)))
                .toList();
        double total = terms.stream().mapToDouble(Terms.Term::weight).sum();
        return new Terms(text, " " + LanguageWords.fold(text) + " ", terms, total == 0 ? 1 : total);
    }

    private Map<String, Double> variants(String stem) {
        var variants = new HashMap<String, Double>();
        for (String other : words.same(stem)) {
            variants.put(other, SYNONYM);
        }
        for (String gram : compounds() ? grams(stem) : List.<String>of()) {
            for (String other : grams.getOrDefault(gram, Set.of())) {
                variants.merge(other, GRAM_SHARE, Math::max);
            }
        }
        if (stem.length() >= PREFIX_MIN) {
            for (String other : compounds() ? vocabulary : oneBeginsTheOther(stem)) {
                double share = alike(stem, other);
                if (share > 0) {
                    variants.merge(other, share, Math::max);
                }
            }
        }
        variants.put(stem, 1.0);
        return variants;
    }

    /// Words that begin with this one, which lie together in the sorted vocabulary, and those that this one begins
    /// with.
    private List<String> oneBeginsTheOther(String stem) {
        var found = new ArrayList<String>();
        for (int length = PREFIX_MIN; length < stem.length(); length++) {
            String shorter = stem.substring(0, length);
            if (Collections.binarySearch(vocabulary, shorter) >= 0) {
                found.add(shorter);
            }
        }
        int at = Collections.binarySearch(vocabulary, stem);
        for (int i = at < 0 ? -1 - at : at;
                i < vocabulary.size() && vocabulary.get(i).startsWith(stem);
                i++) {
            found.add(vocabulary.get(i));
        }
        return found;
    }

    /// Whether the language writes compounds as one word: then words count that share a longer piece.
    private boolean compounds() {
        return !words.language().equals("en");
    }

    private static List<String> grams(String stem) {
        var grams = new ArrayList<String>();
        for (int i = 0; i + GRAM <= stem.length(); i++) {
            grams.add(stem.substring(i, i + GRAM));
        }
        return grams;
    }

    private double alike(String stem, String other) {
        if (other.startsWith(stem) || (other.length() >= PREFIX_MIN && stem.startsWith(other))) {
            return Math.abs(other.length() - stem.length()) <= 3 ? 0.6 : 0.45;
        }
        boolean inner = (other.length() >= INNER_MIN && stem.contains(other))
                || (stem.length() >= INNER_MIN && other.contains(stem));
        return compounds() && inner ? 0.45 : 0;
    }
}
