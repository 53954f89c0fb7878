package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps a share of the documents, by a hash of id and seed: which ones doesn't depend on order, threads or
/// what else is there, and a larger share holds a smaller one. Shares can differ by language or source, which
/// mixes a set.
public final class Sample implements DocumentStep {

    private static final double RANGE = 0x1p53;

    static final StepEntry ENTRY = new StepEntry(
            "sample",
            "Keeps a share of the documents, the same for all or by language or source.",
            "ours",
            List.of(
                    OptionSpec.real("share", 1, 0, 1, "how many of the documents stay"),
                    OptionSpec.text("by", "none", List.of("none", "language", "source"), "what other shares go by"),
                    OptionSpec.texts("shares", List.of(), List.of(), "other shares, as de=0.5; the rest has share"),
                    OptionSpec.whole("seed", 1, 0, 1_000_000_000_000L, "another seed gives another sample")),
            Map.of(),
            Sample::new);

    private final double share;
    private final String by;
    private final Map<String, Double> shares = new HashMap<>();
    private final long seed;

    Sample(Options options) {
        this.share = options.real("share");
        this.by = options.text("by");
        this.seed = options.whole("seed");
        for (String item : options.texts("shares")) {
            int equals = item.lastIndexOf('=');
            try {
                shares.put(item.substring(0, Math.max(0, equals)), Double.valueOf(item.substring(equals + 1)));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + item + "' in shares is not of the form name=share", e);
            }
        }
    }

    @Override
    public Verdict judge(Document document) {
        double asked = shares.getOrDefault(
                switch (by) {
                    case "language" -> String.valueOf(document.added().getOrDefault(LanguageStep.FIELD, ""));
                    case "source" -> document.origin().source();
                    default -> "";
                },
                share);
        long hash = seed;
        for (int i = 0; i < document.id().length(); i++) {
            hash = Analysis.mix(hash + document.id().charAt(i));
        }
        double place = (Analysis.mix(hash) >>> 11) / RANGE;
        return place < asked
                ? new Verdict.Kept(document)
                : new Verdict.Dropped("not-sampled", Map.of("place", place), Map.of("share", asked));
    }
}
