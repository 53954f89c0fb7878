package continent.instruments.aiact.triage;

import continent.content.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What companies speak of: candidates, deciding, verification. Each concept is a list of patterns.
final class Concepts {

    private static final String FILE = "ai-act/triage/concepts.yaml";
    private static final String WORDS_BETWEEN = "(?:[\\\\p{L}\\\\p{N}'-]+[ ,]+){0,4}?";
    private static final Pattern NEGATION = Pattern.compile("\\b(?:no|not|never|without|nobody|none|neither|nor|nothing"
            + "|instead of|cannot|(?:is|does|do|are|wo|ca|did)n't)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n]");
    /// How far before a mention a denial may stand, in characters.
    private static final int DENIAL_REACH = 45;

    private final List<Concept> all;

    private record Concept(String id, Pattern pattern) {}

    /// A place where a concept is spoken of.
    ///
    /// @param denied whether a "no" or "without" stands shortly before in the same sentence
    record Mention(String concept, boolean denied, int start, int end) {}

    private Concepts(List<Concept> all) {
        this.all = all;
    }

    static Concepts shipped() {
        var file = Fields.of(FILE);
        file.source();
        var all = file.entries("concepts", fields -> new Concept(fields.text("id"), pattern(fields.texts("patterns"))));
        file.complete();
        return new Concepts(all);
    }

    private static Pattern pattern(List<String> patterns) {
        return Pattern.compile("\\b(?:" + String.join("|", patterns).replaceAll("~", WORDS_BETWEEN) + ")");
    }

    /// @param lower a description in lower case
    List<Mention> in(String lower) {
        var denials = ends(NEGATION.matcher(lower));
        var sentences = ends(SENTENCE_END.matcher(lower));
        var mentions = new ArrayList<Mention>();
        for (Concept concept : all) {
            Matcher matcher = concept.pattern().matcher(lower);
            while (matcher.find()) {
                int start = matcher.start();
                boolean denied =
                        lastBefore(denials, start) > Math.max(lastBefore(sentences, start), start - DENIAL_REACH);
                mentions.add(new Mention(concept.id(), denied, start, matcher.end()));
            }
        }
        return mentions;
    }

    private static List<Integer> ends(Matcher matcher) {
        var ends = new ArrayList<Integer>();
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return ends;
    }

    /// The last of the rising numbers that is at most `position`, else -1.
    private static int lastBefore(List<Integer> rising, int position) {
        int low = 0;
        int high = rising.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising.get(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? -1 : rising.get(low - 1);
    }
}
