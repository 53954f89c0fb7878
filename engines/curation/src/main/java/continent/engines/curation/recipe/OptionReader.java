package continent.engines.curation.recipe;

import continent.engines.curation.OptionSpec;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks one option's value against its [OptionSpec].
final class OptionReader {

    private static final int TEXT_LENGTH_MAX = 200;
    private static final int TEXTS_MAX = 1_000;

    private OptionReader() {}

    static Result<Object> read(OptionSpec spec, YamlNode node) {
        return switch (spec.kind()) {
            case TEXTS -> texts(spec, node);
            default ->
                node instanceof YamlNode.Scalar scalar
                        ? scalar(spec, scalar.value(), scalar)
                        : wrong(spec, "a list or mapping", node);
        };
    }

    /// An option as it is written on a command line, `name=value`; lists are separated by commas.
    static Result<Object> read(OptionSpec spec, String written) {
        var place = new YamlNode.Scalar(written, written, 0, 0);
        return switch (spec.kind()) {
            case WHOLE, REAL -> number(spec, written, place);
            case FLAG ->
                switch (written.toLowerCase(Locale.ROOT)) {
                    case "true" -> Result.ok(true);
                    case "false" -> Result.ok(false);
                    default -> wrong(spec, "'" + written + "'", place);
                };
            case TEXT -> scalar(spec, written, place);
            case TEXTS -> {
                var items = new ArrayList<YamlNode>();
                for (String item : written.split(",")) {
                    items.add(new YamlNode.Scalar(item.strip(), item, 0, 0));
                }
                yield texts(spec, new YamlNode.Sequence(items, 0, 0));
            }
        };
    }

    private static Result<Object> number(OptionSpec spec, String written, YamlNode place) {
        try {
            return scalar(
                    spec,
                    spec.kind() == OptionSpec.Kind.WHOLE
                            ? (Object) Long.valueOf(written)
                            : (Object) Double.valueOf(written),
                    place);
        } catch (NumberFormatException e) {
            return wrong(spec, "'" + written + "'", place);
        }
    }

    private static Result<Object> scalar(OptionSpec spec, @Nullable Object value, YamlNode at) {
        Object typed = switch (spec.kind()) {
            case WHOLE -> value instanceof Long ? value : null;
            case REAL -> value instanceof Number n ? n.doubleValue() : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case TEXT, TEXTS -> value instanceof String ? value : null;
        };
        String found = value instanceof String s ? "'" + clip(s) + "'" : String.valueOf(value);
        if (typed == null) {
            return wrong(spec, found, at);
        }
        if (typed instanceof Number n && !(n.doubleValue() >= spec.min() && n.doubleValue() <= spec.max())) {
            return wrong(spec, found, at);
        }
        if (typed instanceof String s
                && !spec.allowed().isEmpty()
                && !spec.allowed().contains(s)) {
            return wrong(spec, found, at, Nearest.hint(s, spec.allowed()));
        }
        return typed instanceof String s && s.length() > TEXT_LENGTH_MAX
                ? wrong(spec, "a text of " + s.length() + " characters", at)
                : Result.ok(typed);
    }

    private static Result<Object> texts(OptionSpec spec, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return wrong(spec, "no list", node);
        }
        if (sequence.items().size() > TEXTS_MAX) {
            return wrong(spec, "a list of " + sequence.items().size(), node);
        }
        Set<String> values = new TreeSet<>();
        for (var item : sequence.items()) {
            var checked = item instanceof YamlNode.Scalar scalar
                    ? scalar(spec, scalar.value(), scalar)
                    : OptionReader.<Object>wrong(spec, "a list or mapping", item);
            if (checked instanceof Result.Refused<Object> refused) {
                return refused;
            }
            if (!values.add((String) checked.orThrow())) {
                return Result.refused(Refusal.at(
                        "duplicate-value",
                        "'" + checked.orThrow() + "' stands twice in '" + spec.name() + "'",
                        spec.name(),
                        item.line(),
                        item.column()));
            }
        }
        return Result.ok(List.copyOf(values));
    }

    private static <T> Result<T> wrong(OptionSpec spec, String found, YamlNode at) {
        return wrong(spec, found, at, "");
    }

    private static <T> Result<T> wrong(OptionSpec spec, String found, YamlNode at, String hint) {
        return Result.refused(Refusal.at(
                "wrong-value",
                "'" + spec.name() + "' is " + found + ", but has to be " + wanted(spec) + "." + hint,
                spec.name(),
                at.line(),
                at.column()));
    }

    private static String wanted(OptionSpec spec) {
        return switch (spec.kind()) {
            case WHOLE -> "a whole number from " + (long) spec.min() + " to " + (long) spec.max();
            case REAL -> "a number from " + spec.min() + " to " + spec.max();
            case FLAG -> "true or false";
            case TEXT ->
                spec.allowed().isEmpty()
                        ? "a text of at most " + TEXT_LENGTH_MAX + " characters"
                        : "one of " + String.join(", ", spec.allowed());
            case TEXTS ->
                "a list of at most " + TEXTS_MAX + " texts"
                        + (spec.allowed().isEmpty() ? "" : " out of " + String.join(", ", spec.allowed()));
        };
    }

    private static String clip(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
