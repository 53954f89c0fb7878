package continent.instruments.jobs;

import continent.kernel.Json;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Typed reading of one JSON object; a field of another kind than wanted throws [Malformed], which the door turns
/// into a refusal.
public record Fields(Map<String, @Nullable Object> values) {

    /// A field that is missing or of another kind.
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        public Malformed(String field, String message) {
            super(message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /// @throws Malformed where the text is no JSON object
    public static Fields parse(String text) {
        return switch (Json.object(text)) {
            case Result.Ok<Map<String, @Nullable Object>> ok -> new Fields(ok.value());
            case Result.Refused<Map<String, @Nullable Object>> refused ->
                throw new Malformed("", refused.refusals().getFirst().toString());
        };
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a string");
    }

    public Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /// A whole number that is not negative.
    public long whole(String name) {
        boolean fits = values.get(name) instanceof Integer || values.get(name) instanceof Long;
        if (fits && values.get(name) instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw wrong(name, "a whole number, at least 0");
    }

    public int count(String name) {
        long value = whole(name);
        if (value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        throw wrong(name, "a whole number below 2^31");
    }

    public double decimal(String name) {
        if (values.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(name, "a number");
    }

    public List<String> texts(String name) {
        var all = new ArrayList<String>();
        for (Object item : list(name)) {
            if (!(item instanceof String text)) {
                throw wrong(name, "a list of strings");
            }
            all.add(text);
        }
        return List.copyOf(all);
    }

    public List<Fields> objects(String name) {
        return list(name).stream().map(item -> object(name, item)).toList();
    }

    public Fields object(String name) {
        return object(name, values.get(name));
    }

    public Map<String, String> textMap(String name) {
        var all = new LinkedHashMap<String, String>();
        for (var entry : object(name).values().entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                throw wrong(name, "an object of strings");
            }
            all.put(entry.getKey(), text);
        }
        return all;
    }

    private List<?> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    private static Fields object(String name, @Nullable Object value) {
        return switch (Json.asObject(value)) {
            case Result.Ok<Map<String, @Nullable Object>> ok -> new Fields(ok.value());
            case Result.Refused<Map<String, @Nullable Object>> _ -> throw wrong(name, "an object");
        };
    }

    private static Malformed wrong(String name, String wanted) {
        return new Malformed(name, name + " must be " + wanted);
    }
}
