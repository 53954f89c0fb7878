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

/// Removes lines or paragraphs that came before in the same document, compared without white space at their ends;
/// the first stays. Short ones and empty ones stay too, since tables and verse repeat them for a reason. It looks at
/// one document alone: what repeats over documents is not its business.
public final class RepeatedParts implements DocumentStep {

    private static final String LINE = "line";
    private static final String PARAGRAPH = "paragraph";

    static final StepEntry ENTRY = new StepEntry(
            "repeated-parts",
            "Removes lines or paragraphs that came before in the same document.",
            "ours",
            List.of(
                    OptionSpec.text("part", LINE, List.of(LINE, PARAGRAPH), "what is compared"),
                    OptionSpec.whole("characters-min", 20, 1, 100_000, "shorter parts stay")),
            Map.of(),
            RepeatedParts::new);

    private final String separator;
    private final int charactersMin;

    RepeatedParts(Options options) {
        this.separator = options.text("part").equals(LINE) ? "\n" : "\n\n";
        this.charactersMin = options.number("characters-min");
    }

    @Override
    public Verdict judge(Document document) {
        String text = document.text();
        var seen = new HashSet<String>();
        var left = new StringBuilder(text.length());
        int removed = 0;
        int from = 0;
        while (from <= text.length()) {
            int at = text.indexOf(separator, from);
            int to = at < 0 ? text.length() : at;
            String part = text.substring(from, to).strip();
            if (part.length() < charactersMin || seen.add(part)) {
                left.append(text, from, Math.min(text.length(), to + separator.length()));
            } else {
                removed++;
            }
            from = to + separator.length();
        }
        Map<String, Object> values = Map.of("removed", removed);
        return new Verdict.Kept(
                removed == 0 ? document : document.withText(left.toString().stripTrailing()), values);
    }
}
