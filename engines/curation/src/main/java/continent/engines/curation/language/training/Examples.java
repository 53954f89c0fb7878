package continent.engines.curation.language.training;

import continent.engines.curation.language.LanguageIdentifier;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Draws examples of one [Tongue]: single words, made-up rows of words, pieces of words, and spans of real text.
///
/// Words are drawn by their share to the power of [#FLATNESS]: rare words are many, and a text of one word is as
/// often rare as not. Words never seen in running text (names, foreign words in the lists) keep a small weight.
final class Examples {

    private static final double FLATNESS = 0.75;
    private static final double UNSEEN = 0.02;
    private static final double UNCOUNTED = 0.1;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// @param text   what the features are taken from
    /// @param inside whether it is a piece of a word
    record Example(String text, boolean inside) {}

    private final Tongue tongue;
    private final List<Weighted> words = new ArrayList<>();
    private final List<Weighted> pieces = new ArrayList<>();
    private final List<String> sentences;
    private final List<String> singles;
    private final List<String> translations;

    Examples(Tongue tongue, Sources sources, Script script) throws IOException {
        this.tongue = tongue;
        sentences = sources.tuning("sentences", tongue.code());
        singles = new ArrayList<>(sources.tuning("single-words", tongue.code()));
        singles.addAll(sources.tuning("word-pairs", tongue.code()));
        translations = sources.translations().lines(tongue.code());
        for (var source : tongue.sources()) {
            var counts = sources.counts(source.counts());
            var weighted = weights(counts, sources, source.list(), script);
            if (!weighted.isEmpty()) {
                words.add(weighted);
            }
            var runs = new HashMap<String, Double>();
            counts.longest().forEach((run, share) -> runs.put(run, Math.pow(share, FLATNESS)));
            if (!runs.isEmpty()) {
                pieces.add(new Weighted(runs));
            }
        }
    }

    /// What keeps words of other scripts out of a list.
    interface Script {
        boolean has(String word);
    }

    private Weighted weights(NgramCounts counts, Sources sources, String list, Script script) throws IOException {
        var shares = counts.isEmpty() ? sharesInTranslations() : Map.<String, Double>of();
        var weights = new HashMap<String, Double>();
        double sum = 0;
        int seen = 0;
        for (String word : sources.words(list)) {
            if (script.has(word)) {
                double share = counts.isEmpty() ? shares.getOrDefault(word, 0.0) : counts.wordShare(word);
                weights.put(word, Math.pow(share, FLATNESS));
                sum += Math.pow(share, FLATNESS);
                seen += share > 0 ? 1 : 0;
            }
        }
        double mean = seen == 0 ? 1 : sum / seen;
        double unseen = mean * (counts.isEmpty() ? UNCOUNTED : UNSEEN);
        weights.replaceAll((_, weight) -> weight == 0 ? unseen : weight);
        return new Weighted(weights);
    }

    /// How often words stand in the translations: what there is for languages that lingua doesn't know.
    private Map<String, Double> sharesInTranslations() {
        var shares = new HashMap<String, Double>();
        for (String line : translations) {
            for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
                shares.merge(word, 1.0, Double::sum);
            }
        }
        return shares;
    }

    boolean isWanted() {
        return LanguageIdentifier.CODES.contains(tongue.code());
    }

    int size() {
        return words.stream().mapToInt(Weighted::size).sum() + translations.size();
    }

    Example draw(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.10 && !pieces.isEmpty()) {
            return new Example(pieces.get(random.nextInt(pieces.size())).draw(random), true);
        }
        String text;
        if (kind < 0.70 && !words.isEmpty()) {
            text = word(random);
        } else if (kind < 0.73 && !singles.isEmpty()) {
            text = singles.get(random.nextInt(singles.size()));
        } else if (kind < 0.80 && !sentences.isEmpty()) {
            text = span(sentences.get(random.nextInt(sentences.size())), random);
        } else if ((kind < 0.87 && !translations.isEmpty()) || (words.isEmpty() && !translations.isEmpty())) {
            text = span(translations.get(random.nextInt(translations.size())), random);
        } else if (!words.isEmpty()) {
            text = row(random);
        } else {
            return new Example(pieces.get(random.nextInt(pieces.size())).draw(random), true);
        }
        return new Example(typed(text, random), false);
    }

    private String word(SplittableRandom random) {
        return words.get(random.nextInt(words.size())).draw(random);
    }

    private String row(SplittableRandom random) {
        var list = words.get(random.nextInt(words.size()));
        var row = new StringBuilder();
        for (int left = 2 + random.nextInt(12); left > 0; left--) {
            row.append(list.draw(random)).append(' ');
        }
        return row.toString();
    }

    /// The whole of a text, or some words in a row.
    private static String span(String text, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return text;
        }
        String[] all = text.split("\\s+");
        int length = Math.min(all.length, 1 + random.nextInt(random.nextInt(20) + 1));
        int from = random.nextInt(all.length - length + 1);
        return String.join(" ", List.of(all).subList(from, from + length));
    }

    private String typed(String text, SplittableRandom random) {
        double luck = random.nextDouble();
        if (luck < tongue.dropped()) {
            return text.replaceAll("[^\\x00-\\x7F]", "");
        }
        return luck < tongue.dropped() + tongue.folded()
                ? MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                : text;
    }

    static Map<String, Integer> sizes(List<Examples> all) {
        var sizes = new HashMap<String, Integer>();
        all.forEach(one -> sizes.put(one.tongue.code(), one.size()));
        return sizes;
    }
}
