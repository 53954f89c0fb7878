package continent.instruments.compute;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a job says of the model that it trained, in `out/report.json`. A job is a stranger's: every field is
/// bounded and checked, what it says is recorded as the job's word.
///
/// @param trainingFlop digits; may be beyond 2^53
/// @param evaluation   null where the job evaluated nothing
public record TrainingReport(
        Model model,
        String trainingFlop,
        String flopFormula,
        @Nullable Evaluation evaluation) {

    public static final int BYTES_MAX = 64 << 10;

    public record Model(String name, String architecture, long parameters, long vocabulary, long seed, double epochs) {}

    /// @param baseline the value that a plain method reaches on the same documents
    public record Evaluation(String metric, double value, Baseline baseline, long heldOutDocuments, String method) {}

    public record Baseline(String name, double value) {}

    /// Reads a report; each refusal names its field.
    public static Result<TrainingReport> read(String text) {
        if (text.length() > BYTES_MAX) {
            return Result.refused(Refusal.of("report-too-long", "a report has at most " + BYTES_MAX + " bytes"));
        }
        return Json.object(text).then(values -> new ReportReading().read(values));
    }

    /// The payload of `model.trained`.
    public Map<String, @Nullable Object> trained(@Nullable String dataset, @Nullable String datasetHash) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("model", model.name());
        map.put("architecture", model.architecture());
        map.put("parameters", model.parameters());
        map.put("vocabulary", model.vocabulary());
        map.put("trainingFlop", trainingFlop);
        map.put("flopFormula", flopFormula);
        map.put("dataset", dataset);
        map.put("datasetHash", datasetHash);
        map.put("seed", model.seed());
        map.put("epochs", model.epochs());
        return map;
    }

    /// The payload of `model.evaluated`; null where nothing was evaluated.
    public @Nullable Map<String, @Nullable Object> evaluated() {
        if (evaluation == null) {
            return null;
        }
        var baseline = new LinkedHashMap<String, @Nullable Object>();
        baseline.put("name", evaluation.baseline().name());
        baseline.put("value", evaluation.baseline().value());
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("model", model.name());
        map.put("metric", evaluation.metric());
        map.put("value", evaluation.value());
        map.put("baseline", baseline);
        map.put("heldOutDocuments", evaluation.heldOutDocuments());
        map.put("method", evaluation.method());
        return map;
    }
}
