package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.extract.MainText;
import java.util.List;
import java.util.Map;

/// Takes the main text out of a page ([MainText]); a document that is text already goes on as it is.
public final class Extract implements DocumentStep {

    static final StepEntry ENTRY = new StepEntry(
            Steps.EXTRACT,
            "Takes the main text out of HTML; navigation, notices and the headline stay behind.",
            "ours, learned from labelled pages (WCXB, Foley 2026, CC BY 4.0), on jsoup's parser",
            List.of(OptionSpec.whole("characters-min", 1, 0, 1_000_000, "fewest characters of text in a page")),
            Map.of(),
            StepEntry.Reads.PAGE,
            options -> new Extract(options.number("characters-min")));

    private final int charactersMin;

    Extract(int charactersMin) {
        this.charactersMin = charactersMin;
    }

    @Override
    public Verdict judge(Document document) {
        if (document.html() == null) {
            return new Verdict.Kept(document);
        }
        String text = MainText.of(document.html());
        if (text.length() < charactersMin) {
            return new Verdict.Dropped(
                    "no-main-text", Map.of("characters", text.length()), Map.of("characters-min", charactersMin));
        }
        return new Verdict.Kept(
                new Document(document.id(), text, null, document.origin(), document.given(), document.added()));
    }
}
