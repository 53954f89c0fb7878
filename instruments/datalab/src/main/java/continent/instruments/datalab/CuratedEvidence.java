package continent.instruments.datalab;

import continent.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a finished run says to the dossier: the payload of `data.curated`, version 1 (docs/evidence.md).
public final class CuratedEvidence {

    public static final String KIND = "data.curated";
    public static final int VERSION = 1;
    private static final List<String> TAKEN = List.of(
            "documentsIn",
            "documentsOut",
            "bytesIn",
            "bytesOut",
            "tokens",
            "tokeniser",
            "inputHash",
            "outputHash",
            "languages",
            "licences",
            "steps");

    private CuratedEvidence() {}

    public static Map<String, @Nullable Object> payload(DataSet dataSet, int version, RunRecord.Made made) {
        var manifest = made.manifest();
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("dataset", dataSet.name());
        payload.put("datasetId", dataSet.id());
        payload.put("version", version);
        var recipe = Json.asObject(manifest.get("recipe")).orThrow();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", recipe.get("name"));
        told.put("hash", recipe.get("hash"));
        payload.put("recipe", told);
        for (String name : TAKEN) {
            if (manifest.containsKey(name)) {
                payload.put(name, manifest.get(name));
            }
        }
        payload.put("sources", sources(manifest.get("sources")));
        payload.put("seconds", made.timing().get("seconds"));
        return payload;
    }

    private static List<Object> sources(@Nullable Object sources) {
        var list = new ArrayList<Object>();
        if (sources instanceof List<?> items) {
            for (var item : items) {
                var source = new LinkedHashMap<>(Json.asObject(item).orThrow());
                source.remove("documentsIn");
                list.add(source);
            }
        }
        return list;
    }
}
