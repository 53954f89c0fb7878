package continent.portal.frame;

import continent.kernel.Json;
import continent.kernel.Refusal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a form or of a JSON object and gathers all that is wrong. Handlers take it as a parameter.
///
/// Each reading method notes a refusal and returns something harmless where the field is wrong; [#check()] or
/// [#refusals()] comes before the values are used. Unknown fields of JSON are refused.
public final class Input {

    private static final int FOUND_MAX = 60;

    private final Texts texts;
    private final Map<String, @Nullable Object> values;
    private final boolean json;
    private final Set<String> read = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /// @param json whether unknown fields are refused
    public Input(Texts texts, Map<String, @Nullable Object> values, boolean json) {
        this.texts = texts;
        this.values = values;
        this.json = json;
    }

    /// A text that has to be there, without the blanks around it.
    public String text(String field, int lengthMax) {
        String text = optional(field, lengthMax);
        if (text.isEmpty() && clean(field)) {
            refuse("missing", field, texts.get("frame.input.missing"));
        }
        return text;
    }

    /// A text that may be missing or empty.
    public String optional(String field, int lengthMax) {
        return string(field, lengthMax).strip();
    }

    /// A text that is neither stripped nor ever shown again.
    public String secret(String field, int lengthMax) {
        secrets.add(field);
        String text = string(field, lengthMax);
        if (text.isEmpty() && clean(field)) {
            refuse("missing", field, texts.get("frame.input.missing"));
        }
        return text;
    }

    /// A whole number within limits that has to be there.
    public long whole(String field, long min, long max) {
        Object value = take(field);
        try {
            long number = switch (value) {
                case Integer n -> n;
                case Long n -> n;
                case BigInteger n -> n.longValueExact();
                case String s when !json -> Long.parseLong(s.strip());
                case null, default -> throw new NumberFormatException();
            };
            if (number >= min && number <= max) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // falls through to the refusal
        }
        refuse("whole-number", field, texts.get("frame.input.whole", min, max, found(value)));
        return min;
    }

    /// One of the given words; the first where it is wrong.
    public String choice(String field, List<String> allowed) {
        String text = string(field, 200);
        if (allowed.contains(text)) {
            return text;
        }
        if (clean(field)) {
            refuse("choice", field, texts.get("frame.input.choice", String.join(", ", allowed), found(text)));
        }
        return allowed.getFirst();
    }

    /// Whether a box was ticked, or a JSON boolean is true.
    public boolean ticked(String field) {
        Object value = take(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        if (!json) {
            return !value.equals("false");
        }
        refuse("boolean", field, texts.get("frame.input.kind", Json.kind(value)));
        return false;
    }

    /// All values of a field that may stand several times, or of a JSON list of texts.
    public List<String> several(String field, int countMax, int lengthMax) {
        Object value = take(field);
        var found = new ArrayList<String>();
        switch (value) {
            case null -> {}
            case String s -> found.add(s);
            case List<?> list -> list.forEach(item -> found.add(item instanceof String s ? s : "\0"));
            default -> found.add("\0");
        }
        if (found.size() > countMax || found.stream().anyMatch(s -> s.length() > lengthMax || s.equals("\0"))) {
            refuse("list", field, texts.get("frame.input.list", countMax, lengthMax));
            return List.of();
        }
        return found;
    }

    /// The plain JSON value, for shapes that the caller checks.
    public @Nullable Object raw(String field) {
        return take(field);
    }

    public void refuse(String code, String field, String message) {
        refusals.add(Refusal.of(code, message, field));
    }

    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /// All that was found wrong so far, unknown fields of JSON included.
    public List<Refusal> refusals() {
        var all = new ArrayList<>(refusals);
        if (json) {
            for (String field : values.keySet()) {
                if (!read.contains(field)) {
                    all.add(Refusal.of("unknown-field", texts.get("frame.input.unknown", field), field));
                }
            }
        }
        return List.copyOf(all);
    }

    public boolean ok() {
        return refusals().isEmpty();
    }

    /// @throws Problem with status 422 where anything was wrong
    public void check() {
        var all = refusals();
        if (!all.isEmpty()) {
            throw Problem.refused(all);
        }
    }

    /// What was typed, with what is wrong, for the same form again.
    public Form form() {
        var typed = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (value instanceof String s && !secrets.contains(field)) {
                typed.put(field, s);
            }
        });
        return new Form(typed, refusals());
    }

    /// What was typed, with what a handler found wrong with it, in the reader's language.
    public Form form(Problem problem) {
        return new Form(
                form().typed(), problem.refusals().stream().map(texts::said).toList());
    }

    private String string(String field, int lengthMax) {
        Object value = take(field);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            refuse("text", field, texts.get("frame.input.kind", Json.kind(value)));
            return "";
        }
        if (text.length() > lengthMax) {
            refuse("too-long", field, texts.get("frame.input.long", lengthMax, text.length()));
            return "";
        }
        if (text.indexOf('\0') >= 0) {
            refuse("character", field, texts.get("frame.input.character"));
            return "";
        }
        return text;
    }

    /// What stands there, as messages show it.
    private static String found(@Nullable Object value) {
        if (value instanceof String text) {
            return "‘"
                    + text.substring(
                            0, text.offsetByCodePoints(0, Math.min(FOUND_MAX, text.codePointCount(0, text.length()))))
                    + "’";
        }
        return value instanceof Number number ? number.toString() : Json.kind(value);
    }

    private boolean clean(String field) {
        return refusals.stream().noneMatch(refusal -> field.equals(refusal.field()));
    }

    private @Nullable Object take(String field) {
        read.add(field);
        return values.get(field);
    }
}
