package continent.engines.curation.extract.training;

import continent.engines.curation.evaluate.WordRuns;
import continent.engines.curation.extract.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which blocks of a page make up a text that is known: those whose runs of words stand in it. Long blocks count more.
///
/// @param labels  by block
/// @param weights by block; 0 where nothing can be said
record BodyLabels(List<Boolean> labels, List<Double> weights) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final double SHARE = 0.5;
    private static final double SHORT = 0.25;
    private static final double MOST = 5;
    private static final int CUT_FROM = 48_000;

    static BodyLabels of(PageText page, String title, String text) {
        List<String> words = words(text);
        var left = WordRuns.of(words);
        String whole = " " + String.join(" ", words) + " ";
        String named = String.join(" ", words(title));
        var labels = new ArrayList<Boolean>();
        var weights = new ArrayList<Double>();
        for (int i = 0; i < page.texts().size(); i++) {
            List<String> block = words(page.texts().get(i));
            String joined = String.join(" ", block);
            boolean yes;
            double weight;
            if (block.isEmpty()) {
                yes = false;
                weight = 0;
            } else if (page.isHeadline(i) || joined.equals(named)) {
                yes = false;
                weight = 1;
            } else if (block.size() < WordRuns.SIZE) {
                yes = whole.contains(" " + joined + " ");
                weight = SHORT;
            } else {
                var runs = WordRuns.of(block);
                yes = runs.shared(left) > SHARE * runs.count();
                weight = Math.min(MOST, 0.7 + block.size() / 20.0);
                if (yes) {
                    left.remove(runs);
                }
            }
            // very long texts were cut by those who labelled them: what is not in there may still belong to them
            weights.add(!yes && text.length() > CUT_FROM ? weight / 5 : weight);
            labels.add(yes);
        }
        return new BodyLabels(List.copyOf(labels), List.copyOf(weights));
    }

    /// In lower case.
    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
