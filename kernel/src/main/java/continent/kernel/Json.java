package continent.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON of strangers into plain maps, lists, strings, numbers, booleans and null, within limits: depth 256, as
/// proofs nest, names of 1,000 characters, strings of 20 million, no name twice, nothing after the end.
public final class Json {

    private static final int DEPTH_MAX = 256;
    private static final int NAME_LENGTH_MAX = 1_000;
    private static final int STRING_LENGTH_MAX = 20_000_000;
    private static final int NUMBER_LENGTH_MAX = 400;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNameLength(NAME_LENGTH_MAX)
                            .maxStringLength(STRING_LENGTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// Any JSON value.
    public static Result<@Nullable Object> read(String text) {
        try {
            return Result.ok(MAPPER.readValue(text, Object.class));
        } catch (JacksonException e) {
            var at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            return Result.refused(
                    Refusal.at("invalid-json", "not valid JSON: " + e.getOriginalMessage(), null, line, column));
        }
    }

    /// A JSON object; anything else is refused.
    public static Result<Map<String, @Nullable Object>> object(String text) {
        return read(text).then(Json::asObject);
    }

    /// The value as an object with string keys.
    @SuppressWarnings("unchecked") // keys of a parsed JSON object are strings
    public static Result<Map<String, @Nullable Object>> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? Result.ok((Map<String, @Nullable Object>) map)
                : Result.refused(Refusal.of("not-an-object", "a JSON object is wanted, found " + kind(value)));
    }

    /// What a value is called in messages.
    public static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            case String _ -> "a string";
            case Boolean _ -> "true or false";
            case Number _ -> "a number";
            default -> value.getClass().getSimpleName();
        };
    }

    /// Writes plain values, in the order in which the maps hold them, on one line.
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
