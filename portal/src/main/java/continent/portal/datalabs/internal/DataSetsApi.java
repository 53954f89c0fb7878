package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.SourceFile;
import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Data sets for programs.
@RestController
class DataSetsApi {

    private static final int RECIPE_CHARACTERS_MAX = 100_000;

    private final DataLab lab;
    private final PostgresDataLabStore store;
    private final Projects projects;
    private final RunJson json;

    DataSetsApi(DataLab lab, PostgresDataLabStore store, Projects projects, RunJson json) {
        this.lab = lab;
        this.store = store;
        this.projects = projects;
        this.json = json;
    }

    @PostMapping("/api/v1/projects/{id}/datasets")
    @Performs(value = "datalabs.create", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> create(@PathVariable String id, Input input) {
        String name = input.text("name", DataSet.NAME_LENGTH_MAX);
        input.check();
        var project = projects.find(id).orElseThrow(Problem::notFound);
        var set = Problem.orThrow(lab.create(id, project.organisation(), name));
        return ResponseEntity.created(URI.create("/api/v1/datasets/" + set.id()))
                .body(told(set));
    }

    @GetMapping("/api/v1/projects/{id}/datasets")
    @Performs(value = "datalabs.project", on = "project")
    Listing<Map<String, @Nullable Object>> list(@PathVariable String id, Cursor cursor) {
        return Listing.of(store.ofProject(id, cursor), cursor, DataSet::id).map(DataSetsApi::facts);
    }

    @GetMapping("/api/v1/datasets/{id}")
    @Performs(value = "datalabs.read", on = "dataset")
    Map<String, @Nullable Object> read(@PathVariable String id) {
        return told(store.dataSet(id).orElseThrow(Problem::notFound));
    }

    @PutMapping("/api/v1/datasets/{id}/files/{name}")
    @Performs(value = "datalabs.upload", on = "dataset")
    Map<String, @Nullable Object> upload(@PathVariable String id, @PathVariable String name, HttpServletRequest request)
            throws IOException {
        return told(Problem.orThrow(lab.upload(id, name, request.getInputStream())));
    }

    @DeleteMapping("/api/v1/datasets/{id}/files/{name}")
    @Performs(value = "datalabs.remove", on = "dataset")
    ResponseEntity<Void> remove(@PathVariable String id, @PathVariable String name) {
        if (!store.removeFile(id, SourceFile.plain(name))) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v1/datasets/{id}/runs")
    @Performs(value = "datalabs.curate", on = "dataset")
    ResponseEntity<Map<String, @Nullable Object>> start(@PathVariable String id, Input input, Caller caller) {
        String recipe = input.optional("recipe", RECIPE_CHARACTERS_MAX);
        String name = input.optional("recipeName", 60);
        String folder = folder(input);
        if (recipe.isEmpty() == name.isEmpty()) {
            input.refuse("recipe", "recipe", "Give either 'recipe' (YAML) or 'recipeName'.");
        }
        input.check();
        var asked = new DataLab.Asked(
                id, recipe.isEmpty() ? null : recipe, name.isEmpty() ? null : name, folder.isEmpty() ? null : folder);
        RunRecord run = Problem.orThrow(lab.start(asked));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(json.of(run));
    }

    /// `source: {folder}`.
    private static String folder(Input input) {
        return switch (input.raw("source")) {
            case null -> "";
            case Object source
            when Json.asObject(source) instanceof Result.Ok(var map)
                    && map.keySet().equals(java.util.Set.of("folder"))
                    && map.get("folder") instanceof String folder -> folder;
            default -> {
                input.refuse("source", "source", "'source' has to be an object with 'folder'.");
                yield "";
            }
        };
    }

    private Map<String, @Nullable Object> told(DataSet set) {
        var answer = facts(set);
        answer.put(
                "files", store.files(set.id()).stream().map(DataSetsApi::told).toList());
        answer.put("runs", store.runs(set.id()).stream().map(json::of).toList());
        return answer;
    }

    private static Map<String, @Nullable Object> facts(DataSet set) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("id", set.id());
        answer.put("project", set.project());
        answer.put("name", set.name());
        answer.put("createdAt", set.createdAt().toString());
        return answer;
    }

    private static Map<String, @Nullable Object> told(SourceFile file) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("name", file.shown());
        answer.put("storedAs", file.name());
        answer.put("bytes", file.bytes());
        answer.put("sha256", file.sha256());
        return answer;
    }
}
