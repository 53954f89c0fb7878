package continent.engines.curation.run;

import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A finished run as its folder states it.
///
/// @param manifest what decides nothing but the result: the same bytes for any run of the same recipe and input
/// @param timing   seconds, threads and seconds for each step, which differ from run to run
public record Finished(Map<String, @Nullable Object> manifest, Map<String, @Nullable Object> timing) {

    public static final String MANIFEST = "manifest.json";
    public static final String TIMING = "timing.json";

    /// @throws IOException where the folder holds no finished run
    public static Finished read(Path out) throws IOException {
        return new Finished(object(out.resolve(MANIFEST)), object(out.resolve(TIMING)));
    }

    public static boolean isIn(Path out) {
        return Files.isRegularFile(out.resolve(MANIFEST));
    }

    public String outputHash() {
        return String.valueOf(manifest.get("outputHash"));
    }

    /// The report of `data curate --json`: documents and bytes in and out, seconds, counts of steps, hash.
    public Map<String, @Nullable Object> report() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("documentsIn", "documentsOut", "bytesIn", "bytesOut")) {
            map.put(name, manifest.get(name));
        }
        map.put("seconds", timing.get("seconds"));
        map.put("threads", timing.get("threads"));
        map.put("tokens", manifest.get("tokens"));
        map.put("steps", timing.get("steps"));
        map.put("languages", manifest.get("languages"));
        map.put("licences", manifest.get("licences"));
        map.put("outputHash", manifest.get("outputHash"));
        return map;
    }

    private static Map<String, @Nullable Object> object(Path file) throws IOException {
        try {
            return Json.object(Files.readString(file)).orThrow();
        } catch (IllegalStateException e) {
            throw new IOException(file.getFileName() + " is not what a run writes", e);
        }
    }
}
