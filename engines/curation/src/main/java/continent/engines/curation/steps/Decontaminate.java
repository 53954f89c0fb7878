package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.HashCounts;
import continent.engines.curation.text.Simplified;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Drops documents that share a run of words with an evaluation set (Brown et al. 2020, "Language Models are Few-Shot
/// Learners", appendix C, take 13 words). Words are compared without case, accents, punctuation and numbers' values.
///
/// The set is a file: a text a line, or a JSON object a line with `text`. Texts of fewer words than a run are not
/// looked
/// for. The file's content is not part of a recipe's hash: give a changed set another name.
public final class Decontaminate implements DocumentStep {

    static final StepEntry ENTRY = new StepEntry(
            "decontaminate",
            "Drops what shares a run of words with an evaluation set.",
            "Brown et al. 2020, Language Models are Few-Shot Learners, appendix C",
            List.of(
                    OptionSpec.text(
                            "file", "", List.of(), "the evaluation set: a text or a JSON object with text a line"),
                    OptionSpec.whole("ngram", 13, 2, 100, "words in a run"),
                    OptionSpec.whole("runs-max", 0, 0, 1_000_000, "how many shared runs are allowed")),
            Map.of(),
            Decontaminate::new);

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int ngram;
    private final int runsMax;
    private final HashCounts known = new HashCounts();
    private final Simplified simplified = new Simplified();

    Decontaminate(Options options) {
        this.ngram = options.number("ngram");
        this.runsMax = options.number("runs-max");
        var hashes = new ArrayList<Long>();
        if (!options.text("file").isEmpty()) {
            read(Path.of(options.text("file")), hashes);
        }
        known.start(hashes.size() + 1);
        hashes.forEach(known::add);
    }

    private void read(Path file, List<Long> hashes) {
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                simplified.take(
                        line.startsWith("{")
                                        && Json.object(line) instanceof Result.Ok(var fields)
                                        && fields.get("text") instanceof String text
                                ? text
                                : line);
                for (int i = 0; i + ngram <= simplified.words(); i++) {
                    hashes.add(run(i, ngram));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict judge(Document document) {
        simplified.take(document.text());
        int runs = 0;
        for (int i = 0; i + ngram <= simplified.words(); i++) {
            runs += known.holds(run(i, ngram)) ? 1 : 0;
        }
        Map<String, Object> values = Map.of("shared-runs", runs);
        return runs > runsMax
                ? new Verdict.Dropped("in-evaluation-set", values, Map.of("runs-max", runsMax))
                : new Verdict.Kept(document, values);
    }

    private long run(int word, int words) {
        long hash = words;
        byte[] bytes = simplified.bytes();
        for (int i = simplified.start(word); i < simplified.start(word + words); i++) {
            hash = hash * BASE + bytes[i];
        }
        return Analysis.mix(hash);
    }
}
