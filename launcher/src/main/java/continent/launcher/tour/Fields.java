package continent.launcher.tour;

import continent.kernel.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object of the interface. A field that is missing or of another kind than the interface promises ends the
/// tour.
record Fields(Map<String, @Nullable Object> values) {

    @Nullable
    Object raw(String name) {
        return values.get(name);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    /// The text, or another one where there is none.
    String text(String name, String otherwise) {
        return values.get(name) instanceof String text ? text : otherwise;
    }

    long whole(String name) {
        return switch (values.get(name)) {
            case Integer number -> number;
            case Long number -> number;
            case null, default -> throw wrong(name, "a whole number");
        };
    }

    double number(String name) {
        if (values.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(name, "a number");
    }

    Fields object(String name) {
        return object(values.get(name), name);
    }

    List<Fields> objects(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list.stream().map(item -> object(item, name)).toList();
        }
        throw wrong(name, "a list");
    }

    List<?> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    private Fields object(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?>) {
            return new Fields(Json.asObject(value).orThrow());
        }
        throw wrong(name, "an object");
    }

    private ClaimFailed wrong(String name, String wanted) {
        return new ClaimFailed("the interface's answer has " + Json.kind(values.get(name)) + " in '" + name + "', not "
                + wanted + "; it has " + values.keySet());
    }
}
