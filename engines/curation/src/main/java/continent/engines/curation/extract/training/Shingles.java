package continent.engines.curation.extract.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Runs of four words of a text, counted.
final class Shingles {

    static final int SIZE = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Map<List<String>, Integer> counts = new HashMap<>();

    /// The words in lower case.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }

    static Shingles of(List<String> words) {
        var shingles = new Shingles();
        for (int i = 0; i + SIZE <= words.size(); i++) {
            shingles.counts.merge(List.copyOf(words.subList(i, i + SIZE)), 1, Integer::sum);
        }
        return shingles;
    }

    /// How much of these stands in others, 0 to 1.
    double within(Shingles others) {
        int all = 0;
        int shared = 0;
        for (var one : counts.entrySet()) {
            all += one.getValue();
            shared += Math.min(one.getValue(), others.counts.getOrDefault(one.getKey(), 0));
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    /// Takes others away, so that a text that stands twice is found once.
    void remove(Shingles others) {
        others.counts.forEach((shingle, count) ->
                counts.computeIfPresent(shingle, (_, there) -> there > count ? there - count : null));
    }
}
