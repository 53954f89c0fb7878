package continent.engines.curation.language.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How often runs of one to five letters occur in a language, out of lingua's models
/// (com.github.pemistahl:lingua, Apache-2.0). Its files state for each run the share of it among the runs with
/// the same beginning; multiplied along the beginnings that gives the share among all letters.
final class NgramCounts {

    static final int LONGEST = 5;
    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");
    private static final Pattern ENTRY = Pattern.compile("\"(\\d+)/(\\d+)\":\"([^\"]*)\"");

    private final Map<String, Float> shares = new HashMap<>();

    /// @param folder one with `unigrams.json` to `fivegrams.json`; where it is not there the counts are empty
    static NgramCounts read(Path folder) throws IOException {
        var counts = new NgramCounts();
        if (Files.isDirectory(folder)) {
            for (String file : FILES) {
                counts.add(Files.readString(folder.resolve(file + ".json")));
            }
        }
        return counts;
    }

    private void add(String json) {
        var matcher = ENTRY.matcher(json);
        while (matcher.find()) {
            float share = Float.parseFloat(matcher.group(1)) / Float.parseFloat(matcher.group(2));
            for (String run : matcher.group(3).split(" ", -1)) {
                float before = run.length() == 1 ? 1 : shares.getOrDefault(run.substring(0, run.length() - 1), 0f);
                shares.put(run, share * before);
            }
        }
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    /// An upper bound of how often a word occurs: the share of its rarest run of five letters; for a shorter
    /// word its own share, halved, since it also occurs inside of others. 0 where a run was never seen.
    float wordShare(String word) {
        if (word.length() < LONGEST) {
            return shares.getOrDefault(word, 0f) / 2;
        }
        float least = 1;
        for (int i = 0; i + LONGEST <= word.length(); i++) {
            least = Math.min(least, shares.getOrDefault(word.substring(i, i + LONGEST), 0f));
        }
        return least;
    }

    /// The runs of the longest size with their shares.
    Map<String, Float> longest() {
        var found = new HashMap<String, Float>();
        shares.forEach((run, share) -> {
            if (run.length() == LONGEST) {
                found.put(run, share);
            }
        });
        return found;
    }
}
