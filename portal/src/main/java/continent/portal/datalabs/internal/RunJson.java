package continent.portal.datalabs.internal;

import continent.instruments.datalab.MadeJson;
import continent.instruments.datalab.RunRecord;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A run as the REST interface tells it.
@Component
class RunJson {

    private static final List<String> FIGURES = List.of(
            "documentsIn",
            "documentsOut",
            "bytesIn",
            "bytesOut",
            "tokens",
            "tokeniser",
            "languages",
            "licences",
            "sources");

    private final Runs runs;

    RunJson(Runs runs) {
        this.runs = runs;
    }

    Map<String, @Nullable Object> of(RunRecord run) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", run.id());
        json.put("dataset", run.dataset());
        json.put("number", run.number());
        json.put("state", run.state().name().toLowerCase(Locale.ROOT));
        json.put("createdAt", run.createdAt().toString());
        json.put("endedAt", run.endedAt() == null ? null : run.endedAt().toString());
        json.put("problem", run.problem());
        var told = progress(run);
        json.put("progress", shown(told));
        var made = run.result();
        if (made == null) {
            json.put("figures", null);
            json.put("steps", told.getOrDefault("steps", List.of()));
            json.put("outputHash", null);
            json.put("recipe", Map.of("name", run.recipeName()));
            return json;
        }
        var figures = new LinkedHashMap<String, @Nullable Object>();
        FIGURES.forEach(name -> figures.put(name, made.manifest().get(name)));
        figures.put("seconds", made.timing().get("seconds"));
        json.put("figures", figures);
        json.put("steps", made.manifest().get("steps"));
        json.put("outputHash", made.manifest().get("outputHash"));
        json.put("recipe", made.manifest().get("recipe"));
        json.put("outputs", MadeJson.outputs(made));
        return json;
    }

    /// What the engine told last; empty before it told anything.
    Map<String, @Nullable Object> progress(RunRecord run) {
        return runs.of(run.id()).stream().findFirst().map(Run::progress).orElse(Map.of());
    }

    private static @Nullable Map<String, @Nullable Object> shown(Map<String, @Nullable Object> told) {
        if (told.isEmpty()) {
            return null;
        }
        var progress = new LinkedHashMap<String, @Nullable Object>();
        for (String name : List.of("done", "total", "unit", "documents", "perSecond", "secondsLeft", "seconds")) {
            progress.put(name, told.get(name));
        }
        return progress;
    }
}
