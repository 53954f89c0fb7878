package continent.engines.curation.steps;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.kernel.Once;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Counts tokens as the byte-pair encoding cl100k_base does, by jtokkit. Text that looks like a special token
/// is counted as the ordinary text that it is.
public final class Tokens implements DocumentStep {

    /// What counted, for reports.
    public static final String TOKENISER = "cl100k_base (jtokkit 1.1.0)";

    public static final String FIELD = "tokens";

    static final StepEntry ENTRY = new StepEntry(
            "tokens",
            "Counts tokens with cl100k_base.",
            "byte-pair encoding cl100k_base, by jtokkit",
            List.of(),
            Map.of(FIELD, StepEntry.FieldType.WHOLE),
            _ -> new Tokens());

    /// Reading the vocabulary takes a second, so it happens once and only where tokens are counted.
    private static final class Vocabulary {
        static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

        private Vocabulary() {}
    }

    private final Supplier<TokenCounts> counts = Once.of(() -> new TokenCounts(Vocabulary.ENCODING));

    Tokens() {}

    @Override
    public Verdict judge(Document document) {
        return new Verdict.Kept(document.with(FIELD, counts.get().of(document.text())));
    }
}
