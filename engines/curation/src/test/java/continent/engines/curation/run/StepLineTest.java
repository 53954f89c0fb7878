package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.StepEntry;
import continent.engines.curation.read.PlainLine;
import continent.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// However an answer is put together, it is a line of JSON with the fields that came and those that were found.
class StepLineTest {

    private static String answer(byte[] line, Map<String, @Nullable Object> found) throws IOException {
        var out = new ByteArrayOutputStream();
        StepLine.of(line, 1, StepEntry.Reads.TEXT, new PlainLine()).orThrow().answer(found, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String answer(String line, Map<String, @Nullable Object> found) throws IOException {
        return answer(line.getBytes(StandardCharsets.UTF_8), found);
    }

    @Test
    void the_line_stays_as_it_came() throws IOException {
        assertThat(answer("{\"id\":\"a\", \"text\" : \"x\\u00e9\\/}\"} \t", Map.of("kept", true)))
                .isEqualTo("{\"id\":\"a\", \"text\" : \"x\\u00e9\\/}\",\"kept\":true}\n");
        assertThat(answer("{\"text\":\"x\",\"n\":[1,{\"a\":null}]}\r", Map.of("kept", true)))
                .isEqualTo("{\"text\":\"x\",\"n\":[1,{\"a\":null}],\"kept\":true}\n");
    }

    @Test
    void nothing_found_leaves_the_same_fields() throws IOException {
        assertThat(Json.object(answer("{\"text\":\"x\"}", Map.of())).orThrow()).isEqualTo(Map.of("text", "x"));
    }

    @Test
    void a_field_that_was_there_is_written_over() throws IOException {
        assertThat(answer("{\"text\":\"x\",\"kept\":\"perhaps\"}", Map.of("kept", true)))
                .isEqualTo("{\"text\":\"x\",\"kept\":true}\n");
    }

    @Test
    void bytes_that_are_no_utf_8_are_mended() throws IOException {
        byte[] line = "{\"text\":\"x?\"}".getBytes(StandardCharsets.UTF_8);
        line[10] = (byte) 0xFF;
        assertThat(answer(line, Map.of("kept", true))).isEqualTo("{\"text\":\"x\uFFFD\",\"kept\":true}\n");
    }

    @Test
    void half_a_pair_reaches_no_step() {
        byte[] line = "{\"text\":\"x\\ud83d\",\"n\":1}".getBytes(StandardCharsets.UTF_8);
        var taken = StepLine.of(line, 1, StepEntry.Reads.TEXT, new PlainLine()).orThrow();
        assertThat(taken.document().text()).isEqualTo("x\uFFFD");
    }
}
