package continent.portal.frame.internal;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Input;
import continent.portal.frame.Problem;
import continent.portal.frame.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes an [Input] of a request: the JSON object in its body, or the fields of a form, or the query.
final class Inputs {

    private static final String NO_TEXT =
            "This holds half of a character (a lone surrogate), which is no Unicode text.";

    private Inputs() {}

    static Input read(HttpServletRequest request, Texts texts) {
        String type = request.getContentType();
        if (type != null && type.startsWith("application/json")) {
            return new Input(texts, json(request), true);
        }
        boolean form = type == null
                || type.startsWith("application/x-www-form-urlencoded")
                || type.startsWith("multipart/form-data");
        if (!form || (type == null && hasBody(request))) {
            throw Problem.of(415, "media-type", "The body has to be application/json.");
        }
        return new Input(texts, fields(request), false);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0;
    }

    private static Map<String, @Nullable Object> json(HttpServletRequest request) {
        return switch (Json.object(text(request))) {
            case Result.Ok<Map<String, @Nullable Object>> read -> {
                read.value().forEach((name, value) -> {
                    if (!isText(name) || !isText(value)) {
                        throw Problem.of(422, Refusal.of("character", NO_TEXT, isText(name) ? name : "?"));
                    }
                });
                yield read.value();
            }
            case Result.Refused<Map<String, @Nullable Object>> refused ->
                throw Problem.of(400, refused.refusals().getFirst());
        };
    }

    /// Whether every text in a value is one: no half of a surrogate pair, which no encoding of Unicode can carry.
    private static boolean isText(@Nullable Object value) {
        return switch (value) {
            case String text -> pairs(text);
            case List<?> list -> list.stream().allMatch(Inputs::isText);
            case Map<?, ?> map ->
                map.entrySet().stream().allMatch(entry -> isText(entry.getKey()) && isText(entry.getValue()));
            case null, default -> true;
        };
    }

    private static boolean pairs(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String text(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "not-utf-8", "The body is not UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, values.length == 1 ? values[0] : List.of(values));
            }
        });
        return fields;
    }
}
