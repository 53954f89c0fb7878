package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.ShippedRecipes;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Projects;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Pages of data sets.
@Controller
class DatalabPages {

    private static final int RECIPE_CHARACTERS_MAX = 100_000;

    private final DataLab lab;
    private final PostgresDataLabStore store;
    private final Projects projects;
    private final SourceFolders folders;

    DatalabPages(DataLab lab, PostgresDataLabStore store, Projects projects, SourceFolders folders) {
        this.lab = lab;
        this.store = store;
        this.projects = projects;
        this.folders = folders;
    }

    @GetMapping("/data")
    @Performs("datalabs.list")
    View all(Caller caller, Page page) {
        var rows = rows(store.ofOrganisation(caller.organisationId()));
        return page.show("datalabs/list.jte", "datalabs.title", new ProjectData(null, rows, Form.EMPTY));
    }

    @GetMapping("/projects/{id}/data")
    @Performs(value = "datalabs.project", on = "project")
    View ofProject(@PathVariable String id, Page page) {
        return ofProject(200, id, Form.EMPTY, page);
    }

    private View ofProject(int status, String id, Form form, Page page) {
        var project = projects.find(id).orElseThrow(Problem::notFound);
        page.crumb(project.name(), "/projects/" + id);
        var model = new ProjectData(project, rows(store.ofProject(id)), form);
        return page.show(status, "datalabs/project.jte", "datalabs.title", model);
    }

    private List<ProjectData.Row> rows(List<DataSet> sets) {
        return sets.stream()
                .map(set -> new ProjectData.Row(
                        set,
                        projects.find(set.project())
                                .map(project -> project.name())
                                .orElse(""),
                        store.files(set.id()).size(),
                        store.runs(set.id()).stream().findFirst().orElse(null)))
                .toList();
    }

    @PostMapping("/projects/{id}/data")
    @Performs(value = "datalabs.create", on = "project")
    View create(@PathVariable String id, Input input, Page page) {
        String name = input.text("name", DataSet.NAME_LENGTH_MAX);
        if (input.ok()) {
            var project = projects.find(id).orElseThrow(Problem::notFound);
            switch (lab.create(id, project.organisation(), name)) {
                case Result.Ok<DataSet>(DataSet set) -> {
                    return page.goTo("/datasets/" + set.id(), "datalabs.created", name);
                }
                case Result.Refused<DataSet> _ ->
                    input.refuse("duplicate-name", "name", page.text("datalabs.refused.duplicate", name));
            }
        }
        return ofProject(422, id, input.form(), page);
    }

    @GetMapping("/datasets/{id}")
    @Performs(value = "datalabs.read", on = "dataset")
    View read(@PathVariable String id, @RequestParam(required = false) @Nullable String recipe, Page page) {
        String name = recipe != null && ShippedRecipes.names().contains(recipe) ? recipe : "safe";
        var form = Form.of(Map.of("recipe", ShippedRecipes.find(name).orElseThrow()));
        return show(200, id, form, Form.EMPTY, page);
    }

    private View show(int status, String id, Form form, Form upload, Page page) {
        var set = store.dataSet(id).orElseThrow(Problem::notFound);
        var project = projects.find(set.project()).orElseThrow(Problem::notFound);
        page.crumb(project.name(), "/projects/" + project.id())
                .crumb(page.text("datalabs.title"), "/projects/" + project.id() + "/data");
        var roots = folders.roots().stream().map(Path::toString).toList();
        var model = new DataSetView(
                set, project, store.files(id), store.runs(id), form, upload, ShippedRecipes.names(), roots);
        return page.show(status, "datalabs/dataset.jte", set.name(), model);
    }

    @PostMapping("/datasets/{id}/files")
    @Performs(value = "datalabs.upload", on = "dataset")
    View upload(@PathVariable String id, HttpServletRequest request, Page page) throws IOException {
        var part = part(request);
        String shown = part == null ? "" : String.valueOf(part.getSubmittedFileName());
        if (part == null || shown.isEmpty()) {
            return refused(id, page.text("datalabs.refused.nofile"), page);
        }
        try (var in = part.getInputStream()) {
            return switch (lab.upload(id, shown, in)) {
                case Result.Ok<?> _ -> page.goTo("/datasets/" + id, "datalabs.uploaded", shown);
                case Result.Refused<?>(var refusals) ->
                    refused(id, page.texts().said(refusals.getFirst()).message(), page);
            };
        }
    }

    private static @Nullable Part part(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        try {
            return type != null && type.startsWith("multipart/form-data") ? request.getPart("file") : null;
        } catch (ServletException e) {
            throw Problem.of(400, "multipart", "The form with the file can't be read.");
        }
    }

    private View refused(String id, String message, Page page) {
        var upload = new Form(Map.of(), List.of(Refusal.of("file", message, "file")));
        var form = Form.of(Map.of("recipe", ShippedRecipes.find("safe").orElseThrow()));
        return show(422, id, form, upload, page);
    }

    @PostMapping("/datasets/{id}/remove")
    @Performs(value = "datalabs.remove", on = "dataset")
    View remove(@PathVariable String id, Input input, Page page) {
        String name = input.text("name", 255);
        return store.removeFile(id, name)
                ? page.goTo("/datasets/" + id, "datalabs.removed", name)
                : page.goTo("/datasets/" + id);
    }

    @PostMapping("/datasets/{id}/runs")
    @Performs(value = "datalabs.curate", on = "dataset")
    View start(@PathVariable String id, Input input, Page page) {
        String recipe = input.text("recipe", RECIPE_CHARACTERS_MAX);
        String folder = input.optional("folder", 1_000);
        if (input.ok()) {
            var asked = new DataLab.Asked(id, recipe, null, folder.isEmpty() ? null : folder);
            switch (lab.start(asked)) {
                case Result.Ok<continent.instruments.datalab.RunRecord>(var run) -> {
                    return page.goTo("/curations/" + run.id());
                }
                case Result.Refused<continent.instruments.datalab.RunRecord>(var refusals) ->
                    refusals.forEach(refusal -> input.refuse(placed(refusal, page)));
            }
        }
        return show(422, id, input.form(), Form.EMPTY, page);
    }

    /// A mistake in the recipe belongs to the field `recipe`, with its line and column in the sentence.
    private static Refusal placed(Refusal refusal, Page page) {
        String field = refusal.field();
        if (refusal.line() > 0 || field == null || !(field.equals("folder") || field.equals("files"))) {
            String message = refusal.line() > 0
                    ? page.text("datalabs.refused.place", refusal.line(), refusal.column(), refusal.message())
                    : refusal.message();
            return Refusal.of(refusal.code(), message, "recipe");
        }
        return field.equals("files")
                ? Refusal.of(refusal.code(), page.text("datalabs.refused.empty"), "file")
                : page.texts().said(refusal);
    }
}
