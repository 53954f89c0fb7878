package continent.instruments.compute;

import continent.instruments.compute.TrainingReport.Baseline;
import continent.instruments.compute.TrainingReport.Evaluation;
import continent.instruments.compute.TrainingReport.Model;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers all that is wrong with a report while it is read.
final class ReportReading {

    private static final long WHOLE_MAX = 1L << 53;
    private static final int NAME_LENGTH_MAX = 200;
    private static final int TEXT_LENGTH_MAX = 2_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,40}");

    private final List<Refusal> refusals = new ArrayList<>();

    Result<TrainingReport> read(Map<String, @Nullable Object> values) {
        var model = object(values, "", "model");
        var read = new TrainingReport(
                new Model(
                        text(model, "model.", "name", NAME_LENGTH_MAX),
                        text(model, "model.", "architecture", TEXT_LENGTH_MAX),
                        whole(model, "model.", "parameters", 1),
                        whole(model, "model.", "vocabulary", 0),
                        whole(model, "model.", "seed", -WHOLE_MAX),
                        epochs(model)),
                digits(values),
                text(values, "", "flopFormula", TEXT_LENGTH_MAX),
                values.get("evaluation") == null ? null : evaluation(object(values, "", "evaluation")));
        return refusals.isEmpty() ? Result.ok(read) : Result.refused(refusals);
    }

    private Evaluation evaluation(Map<String, @Nullable Object> values) {
        var baseline = object(values, "evaluation.", "baseline");
        return new Evaluation(
                text(values, "evaluation.", "metric", NAME_LENGTH_MAX),
                real(values, "evaluation.", "value"),
                new Baseline(
                        text(baseline, "evaluation.baseline.", "name", NAME_LENGTH_MAX),
                        real(baseline, "evaluation.baseline.", "value")),
                whole(values, "evaluation.", "heldOutDocuments", 0),
                text(values, "evaluation.", "method", TEXT_LENGTH_MAX));
    }

    private Map<String, @Nullable Object> object(Map<String, @Nullable Object> in, String path, String name) {
        return switch (Json.asObject(in.get(name))) {
            case Result.Ok<Map<String, @Nullable Object>> ok -> ok.value();
            case Result.Refused<Map<String, @Nullable Object>> _ -> {
                refuse(path + name, "an object");
                yield Map.of();
            }
        };
    }

    private String text(Map<String, @Nullable Object> in, String path, String name, int lengthMax) {
        if (in.get(name) instanceof String text && !text.isBlank() && text.length() <= lengthMax && isText(text)) {
            return text;
        }
        refuse(path + name, "a text of 1 to " + lengthMax + " characters");
        return "";
    }

    /// Without control characters and lone surrogates, which can't be hashed or shown.
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }

    private long whole(Map<String, @Nullable Object> in, String path, String name, long min) {
        Object value = in.get(name);
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= min
                && ((Number) value).longValue() <= WHOLE_MAX) {
            return ((Number) value).longValue();
        }
        refuse(path + name, "a whole number from " + min + " to 2^53");
        return min;
    }

    private double real(Map<String, @Nullable Object> in, String path, String name) {
        if (in.get(name) instanceof Number number
                && !(number instanceof BigInteger)
                && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        refuse(path + name, "a finite number");
        return 0;
    }

    /// A training may end in the middle of a pass.
    private double epochs(Map<String, @Nullable Object> model) {
        double value = real(model, "model.", "epochs");
        if (value < 0) {
            refuse("model.epochs", "a number from 0");
        }
        return value;
    }

    private String digits(Map<String, @Nullable Object> in) {
        if (in.get("trainingFlop") instanceof String text
                && DIGITS.matcher(text).matches()) {
            return text;
        }
        refuse("trainingFlop", "a text of 1 to 40 digits");
        return "0";
    }

    private void refuse(String field, String wanted) {
        refusals.add(Refusal.of("report", field + " has to be " + wanted, field));
    }
}
