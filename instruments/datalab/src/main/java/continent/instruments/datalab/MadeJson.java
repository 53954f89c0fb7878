package continent.instruments.datalab;

import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.Output;
import continent.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run made, as JSON, for stores and for the result of a background run.
public final class MadeJson {

    private MadeJson() {}

    public static Made made(String manifest, String timing, String outputs) {
        return new Made(
                Json.object(manifest).orThrow(),
                Json.object(timing).orThrow(),
                list(Json.read(outputs).orThrow()));
    }

    /// The result of a background run.
    public static Map<String, @Nullable Object> write(Made made) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("manifest", made.manifest());
        map.put("timing", made.timing());
        map.put("outputs", outputs(made));
        return map;
    }

    public static Made read(Map<String, @Nullable Object> map) {
        return new Made(
                Json.asObject(map.get("manifest")).orThrow(),
                Json.asObject(map.get("timing")).orThrow(),
                list(map.get("outputs")));
    }

    public static List<Map<String, Object>> outputs(Made made) {
        return made.outputs().stream()
                .map(output -> Map.<String, Object>of(
                        "path", output.path(), "bytes", output.bytes(), "sha256", output.sha256()))
                .toList();
    }

    private static List<Output> list(@Nullable Object items) {
        var outputs = new ArrayList<Output>();
        if (items instanceof List<?> list) {
            for (var item : list) {
                var map = Json.asObject(item).orThrow();
                outputs.add(new Output(
                        String.valueOf(map.get("path")),
                        map.get("bytes") instanceof Number bytes ? bytes.longValue() : 0,
                        String.valueOf(map.get("sha256"))));
            }
        }
        return outputs;
    }
}
