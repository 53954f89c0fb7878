package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.ScoreModel;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Scores a text by a model that `data train-score` made of labelled ones, and drops what scores below a limit.
/// The model's content is not part of a recipe's hash: give a changed model another name.
public final class Score implements DocumentStep {

    static final String FIELD = "score";

    static final StepEntry ENTRY = new StepEntry(
            "score",
            "Scores a text by a linear model trained on labels; keeps what scores high enough.",
            "ours: logistic regression on hashed words and pairs (Weinberger et al. 2009; as in DCLM, Li et al. 2024)",
            List.of(
                    OptionSpec.text("model", "", List.of(), "the model's file, made by data train-score"),
                    OptionSpec.real("min", 0, 0, 1, "smallest score that is kept")),
            Map.of(FIELD, StepEntry.FieldType.REAL),
            Score::new);

    private final ScoreModel model;
    private final double min;

    Score(Options options) {
        this.model = read(options.text("model"));
        this.min = options.real("min");
    }

    private static ScoreModel read(String file) {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("the step 'score' needs a model; data train-score makes one");
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file))))) {
            return ScoreModel.read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("the model '" + file + "' can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Verdict judge(Document document) {
        double score = Math.round(model.score(document.text()) * 10_000) / 10_000.0;
        Map<String, Object> values = Map.of(FIELD, score);
        return score < min
                ? new Verdict.Dropped("low-score", values, Map.of("min", min))
                : new Verdict.Kept(document.with(FIELD, score), values);
    }
}
