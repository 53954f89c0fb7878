package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.language.LanguageIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells the language of a text, by [LanguageIdentifier], and drops what is in none of the languages to keep.
///
/// `language` is an ISO 639-1 code (`nb`, `nn` for Norwegian) or `und` for other, empty or undecidable;
/// `confidence` is 0 to 1. With `candidates` the answer is always one of them, unless the text has no letters.
public final class LanguageStep implements DocumentStep {

    static final String FIELD = "language";
    static final String CONFIDENCE = "confidence";
    static final String UNDETERMINED = LanguageIdentifier.UNDETERMINED;

    private static final List<String> KNOWN = Stream.concat(LanguageIdentifier.CODES.stream(), Stream.of(UNDETERMINED))
            .toList();

    static final StepEntry ENTRY = new StepEntry(
            "language",
            "Tells the language; keeps the languages that are asked for, or all.",
            "ours: linear model on hashed character n-grams (feature hashing, Weinberger et al. 2009)",
            List.of(
                    OptionSpec.texts("keep", List.of(), KNOWN, "languages to keep; empty for all"),
                    OptionSpec.real("confidence-min", 0, 0, 1, "smallest confidence with which a text is kept"),
                    OptionSpec.texts(
                            "candidates",
                            List.of(),
                            LanguageIdentifier.CODES,
                            "the only languages there can be; empty for all"),
                    OptionSpec.whole(
                            "characters-max",
                            600,
                            50,
                            1_000_000,
                            "how much of a long text is looked at: three pieces, at its start, middle and end")),
            Map.of(FIELD, StepEntry.FieldType.TEXT, CONFIDENCE, StepEntry.FieldType.REAL),
            LanguageStep::new);

    private final Options options;
    private final LanguageIdentifier identifier;
    private final List<String> keep;

    LanguageStep(Options options) {
        this.options = options;
        this.keep = options.texts("keep");
        this.identifier = new LanguageIdentifier(options.texts("candidates"));
    }

    @Override
    public Verdict judge(Document document) {
        var guess = identifier.tell(document.text(), options.number("characters-max"));
        Map<String, Object> values = Map.of(FIELD, guess.language(), CONFIDENCE, guess.confidence());
        if (!keep.isEmpty() && !keep.contains(guess.language())) {
            return new Verdict.Dropped("other-language", values, Map.of("keep", keep));
        }
        double min = options.real("confidence-min");
        return guess.confidence() < min
                ? new Verdict.Dropped("language-uncertain", values, Map.of("confidence-min", min))
                : new Verdict.Kept(document.with(FIELD, guess.language()).with(CONFIDENCE, guess.confidence()), values);
    }
}
