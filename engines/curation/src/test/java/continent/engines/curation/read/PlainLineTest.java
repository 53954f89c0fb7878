package continent.engines.curation.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import continent.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the quick reader takes, it reads as the full one does.
class PlainLineTest {

    private final PlainLine line = new PlainLine();

    private Optional<Map<String, @Nullable Object>> read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return line.read(bytes, bytes.length);
    }

    @Test
    void strings_are_those_of_the_full_reader() {
        var random = new Random(5);
        String[] parts = {
            "a",
            "plain words ",
            "é",
            "Ω",
            "日本",
            "😀",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\t",
            "\\u0041",
            "\\u00e9",
            "\\u20AC",
            "\\ud83d\\ude00",
            "\\b\\f\\rnul \\u0000",
            "'",
            "{",
            "}",
            ",",
            ":"
        };
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String json = round % 2 == 0
                    ? "{\"id\":\"d" + round + "\",\"text\":\"" + text + "\"}"
                    : " { \"text\" : \"" + text + "\" , \"id\" : \"d" + round + "\",\"html\":\"\" } ";
            assertEquals(Optional.of(Json.object(json).orThrow()), read(json), json);
        }
    }

    @Test
    void halves_of_pairs_become_the_replacement_character() {
        assertEquals(
                Optional.of(Map.of("id", "a", "text", "x\uFFFDy\uFFFD\uFFFDA")),
                read("{\"id\":\"a\",\"text\":\"x\\ud83dy\\ude00\\ud83d\\u0041\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"id\":1,\"text\":\"x\"}",
                "{\"id\":\"a\",\"text\":\"x\"",
                "{\"id\":\"a\",\"text\":\"x\",\"tags\":[]}",
                "{\"id\":\"a\",}",
                "{\"id\":\"a\" \"text\":\"x\"}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\",\"text\":\"x\\q\"}",
                "{\"id\":\"a\",\"text\":\"x\\u12\"}",
                "{\"id\":\"a\",\"text\":\"x\\u12g4\"}",
                "{\"id\":\"a\",\"text\":\"tab\tin it\"}",
                "{\"id\":\"a\",\"text\":\"eight or more\u0001\"}",
                "{\"id\":\"a\",\"text\":\"x\\\"",
                "{\"id\":\"a\",\"text\":\"x\"} {"
            })
    void anything_else_is_left_to_the_full_reader(String json) {
        assertEquals(Optional.empty(), read(json));
    }
}
