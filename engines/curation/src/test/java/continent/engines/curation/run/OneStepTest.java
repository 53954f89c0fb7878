package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Options;
import continent.engines.curation.steps.Steps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneStepTest {

    /// A map of several values has another order in every JVM.
    @Test
    void what_a_step_adds_stands_in_the_same_order_each_time() throws IOException {
        String line = "{\"text\":\"Der Hafen bleibt heute wegen des Sturms geschlossen.\"}";
        assertThat(answer("language", line).replaceAll("[01]\\.\\d+", "P"))
                .endsWith(",\"kept\":true,\"values\":{\"confidence\":P,\"language\":\"de\"},"
                        + "\"confidence\":P,\"language\":\"de\"}\n");
    }

    private static String answer(String name, String line) throws IOException {
        var entry = Steps.find(name).orElseThrow();
        var out = new ByteArrayOutputStream();
        var step = new OneStep(entry, Options.of(entry, Map.of()));
        step.run(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)), out, (number, refusal) -> {
            throw new AssertionError(number + ": " + refusal);
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
