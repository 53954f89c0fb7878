package continent.portal.factories.internal.jobs;

import continent.instruments.compute.Limits;
import continent.portal.frame.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the form of the page into the values that the interface takes.
final class JobForm {

    private static final int SCRIPT_LENGTH_MAX = 20_000;
    private static final int MEGABYTES_MIN = 32;

    private JobForm() {}

    /// A script runs as `/bin/bash /job/in/script.sh`.
    ///
    /// @param max the most that one job may ask for; what is beyond is refused beside its field
    static Map<String, @Nullable Object> values(Input input, String grant, Limits max) {
        String what = input.choice("what", List.of("example", "script"));
        String run = input.optional("run", 100);
        String script = input.optional("script", SCRIPT_LENGTH_MAX);
        long cpus = input.whole("cpus", 1, max.cpus());
        long megabytes = input.whole("memory", MEGABYTES_MIN, max.memoryBytes() >> 20);
        long minutes = input.whole("minutes", 1, max.wallSecondsMax() / 60);
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("grant", grant);
        if (what.equals("example")) {
            values.put("example", "language-model");
        } else {
            values.put("command", List.of("/bin/bash", "/job/in/script.sh"));
            values.put("files", new ArrayList<>(List.of(file(script))));
        }
        if (!run.isEmpty()) {
            values.put("run", run);
        }
        var limits = new LinkedHashMap<>(Limits.DEFAULT.values());
        limits.put("cpus", (int) cpus);
        limits.put("memoryBytes", megabytes << 20);
        limits.put("wallSecondsMax", minutes * 60);
        values.put("limits", limits);
        return values;
    }

    private static Map<String, Object> file(String script) {
        return Map.of("name", "script.sh", "text", script.replace("\r\n", "\n") + "\n");
    }
}
