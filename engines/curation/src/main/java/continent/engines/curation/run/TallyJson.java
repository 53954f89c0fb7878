package continent.engines.curation.run;

import continent.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [Tally] as JSON: for the record of a finished slice, and for manifests.
final class TallyJson {

    private TallyJson() {}

    static Map<String, @Nullable Object> write(Tally tally) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("documentsOut", tally.documentsOut);
        map.put("bytesOut", tally.bytesOut);
        map.put("tokens", tally.tokens);
        map.put("sources", sources(tally));
        map.put("languages", tally.languages);
        map.put("licences", tally.licences);
        map.put("steps", steps(tally, true));
        return map;
    }

    static List<Map<String, Object>> sources(Tally tally) {
        var list = new ArrayList<Map<String, Object>>();
        tally.sources.forEach((name, source) -> {
            var map = new LinkedHashMap<String, Object>();
            map.put("name", name);
            map.put("kind", source.kind);
            map.put("documentsIn", source.documentsIn);
            map.put("documents", source.documents);
            map.put("bytes", source.bytes);
            list.add(map);
        });
        return list;
    }

    /// @param times whether time spent is written, which differs from run to run
    static List<Map<String, Object>> steps(Tally tally, boolean times) {
        var list = new ArrayList<Map<String, Object>>();
        tally.steps.forEach((name, step) -> {
            var map = new LinkedHashMap<String, Object>();
            map.put("name", name);
            map.put("in", step.in);
            map.put("out", step.out);
            map.put("dropped", step.in - step.out);
            map.put("reasons", step.reasons);
            if (!step.found.isEmpty()) {
                map.put("found", step.found);
            }
            if (times) {
                map.put("nanos", step.nanos);
            }
            list.add(map);
        });
        return list;
    }

    /// @throws IllegalStateException where the text isn't what [#write] gives
    static Tally read(String json) {
        var map = Json.object(json).orThrow();
        var tally = new Tally();
        tally.documentsOut = number(map, "documentsOut");
        tally.bytesOut = number(map, "bytesOut");
        tally.tokens = number(map, "tokens");
        for (var item : (List<?>) value(map, "sources")) {
            var source = Json.asObject(item).orThrow();
            var into = tally.source((String) value(source, "name"));
            into.kind = (String) value(source, "kind");
            into.documentsIn = number(source, "documentsIn");
            into.documents = number(source, "documents");
            into.bytes = number(source, "bytes");
        }
        counts(map, "languages", tally.languages);
        counts(map, "licences", tally.licences);
        for (var item : (List<?>) value(map, "steps")) {
            var step = Json.asObject(item).orThrow();
            var into = tally.step((String) value(step, "name"));
            into.in = number(step, "in");
            into.out = number(step, "out");
            into.nanos = number(step, "nanos");
            counts(step, "reasons", into.reasons);
            if (step.containsKey("found")) {
                counts(step, "found", into.found);
            }
        }
        return tally;
    }

    private static void counts(Map<String, @Nullable Object> map, String name, Map<String, Long> into) {
        Json.asObject(value(map, name)).orThrow().forEach((key, count) -> {
            if (count instanceof Number number) {
                into.put(key, number.longValue());
            }
        });
    }

    private static long number(Map<String, @Nullable Object> map, String name) {
        return ((Number) value(map, name)).longValue();
    }

    private static Object value(Map<String, @Nullable Object> map, String name) {
        var value = map.get(name);
        if (value == null) {
            throw new IllegalStateException("the record of a slice has no '" + name + "'");
        }
        return value;
    }
}
