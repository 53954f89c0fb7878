package continent.engines.curation.run;

import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a finished run's set is made of, out of its manifest: documents and bytes, sources, licences, languages,
/// what each step dropped and why, opt-outs honoured, personal data found, copies taken out.
public final class Description {

    private static final List<String> COPIES = List.of("exact-duplicate", "near-duplicate", "nothing-new");

    private Description() {}

    /// @throws IOException where the folder holds no finished run
    public static Map<String, @Nullable Object> of(Path out) throws IOException {
        var manifest = Finished.read(out).manifest();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("recipe", object(manifest.get("recipe")).get("name"));
        for (String name : List.of("engine", "documentsIn", "documentsOut", "bytesIn", "bytesOut", "tokens")) {
            if (manifest.get(name) != null) {
                map.put(name, manifest.get(name));
            }
        }
        map.put("sources", manifest.get("sources"));
        map.put("licences", manifest.get("licences"));
        map.put("languages", manifest.get("languages"));
        map.put("steps", manifest.get("steps"));
        map.put("optOuts", optOuts(manifest));
        map.put("personalData", personalData(manifest));
        map.put("copies", copies(manifest));
        map.put("outputHash", manifest.get("outputHash"));
        return map;
    }

    private static Map<String, Object> optOuts(Map<String, @Nullable Object> manifest) {
        var step = step(manifest, "opt-outs");
        var map = new LinkedHashMap<String, Object>();
        map.put("asked", !step.isEmpty());
        map.put("honoured", step.get("dropped") instanceof Number n ? n : 0);
        map.put("reasons", object(step.get("reasons")));
        return map;
    }

    private static Map<String, Object> personalData(Map<String, @Nullable Object> manifest) {
        var step = step(manifest, "personal-data");
        var map = new LinkedHashMap<String, Object>();
        map.put("asked", !step.isEmpty());
        map.put("mode", mode(manifest));
        map.put("found", object(step.get("found")));
        map.put("documentsDropped", step.get("dropped") instanceof Number n ? n : 0);
        return map;
    }

    /// What the recipe does with personal data: `find`, `mask`, `replace`, `drop`, or `none`.
    private static String mode(Map<String, @Nullable Object> manifest) {
        if (object(manifest.get("recipe")).get("steps") instanceof List<?> uses) {
            for (var use : uses) {
                if ("personal-data".equals(object(use).get("name"))) {
                    return String.valueOf(object(object(use).get("options")).get("mode"));
                }
            }
        }
        return "none";
    }

    private static Map<String, Object> copies(Map<String, @Nullable Object> manifest) {
        var counts = new TreeMap<String, Object>();
        if (manifest.get("steps") instanceof List<?> steps) {
            for (var step : steps) {
                object(object(step).get("reasons")).forEach((reason, count) -> {
                    if (COPIES.contains(reason)) {
                        counts.put(reason, count);
                    }
                });
                object(object(step).get("found")).forEach((what, count) -> {
                    if (what.equals("removed")) {
                        counts.put("parts removed by " + object(step).get("name"), count);
                    }
                });
            }
        }
        return counts;
    }

    private static Map<String, Object> step(Map<String, @Nullable Object> manifest, String name) {
        if (manifest.get("steps") instanceof List<?> steps) {
            for (var step : steps) {
                if (name.equals(object(step).get("name"))) {
                    return object(step);
                }
            }
        }
        return Map.of();
    }

    /// The fields that are there; none where there is no object.
    static Map<String, Object> object(@Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?>) {
            Json.asObject(value).orThrow().forEach((name, field) -> {
                if (field != null) {
                    map.put(name, field);
                }
            });
        }
        return map;
    }
}
