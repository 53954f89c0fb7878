package continent.engines.curation.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs of four words of a text, counted; a shorter text is one run.
public final class WordRuns {

    public static final int SIZE = 4;

    private final Map<List<String>, Integer> counts = new HashMap<>();

    private WordRuns() {}

    public static WordRuns of(List<String> words) {
        var runs = new WordRuns();
        if (!words.isEmpty() && words.size() < SIZE) {
            runs.counts.put(List.copyOf(words), 1);
        }
        for (int i = 0; i + SIZE <= words.size(); i++) {
            runs.counts.merge(List.copyOf(words.subList(i, i + SIZE)), 1, Integer::sum);
        }
        return runs;
    }

    /// How many there are.
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many of these stand in others, each as often as in both.
    public int shared(WordRuns others) {
        int shared = 0;
        for (var one : counts.entrySet()) {
            shared += Math.min(one.getValue(), others.counts.getOrDefault(one.getKey(), 0));
        }
        return shared;
    }

    /// Takes others away, so that a text that stands twice is found once.
    public void remove(WordRuns others) {
        others.counts.forEach(
                (run, count) -> counts.computeIfPresent(run, (_, there) -> there > count ? there - count : null));
    }
}
