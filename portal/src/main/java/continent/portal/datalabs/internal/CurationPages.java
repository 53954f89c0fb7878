package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.Cursor;
import continent.portal.frame.Listing;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.runs.Runs;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Pages of runs.
@Controller
class CurationPages {

    private final DataLab lab;
    private final PostgresDataLabStore store;
    private final Projects projects;
    private final Runs runs;
    private final RunJson json;
    private final Rejects rejects;

    CurationPages(
            DataLab lab, PostgresDataLabStore store, Projects projects, Runs runs, RunJson json, Rejects rejects) {
        this.lab = lab;
        this.store = store;
        this.projects = projects;
        this.runs = runs;
        this.json = json;
        this.rejects = rejects;
    }

    @GetMapping("/curations/{id}")
    @Performs(value = "datalabs.run", on = "run")
    View read(@PathVariable String id, Page page) {
        var run = run(id);
        var set = around(run, page);
        String title = page.text("datalabs.run.title", (long) run.number());
        return page.show("datalabs/run.jte", title, RunView.of(set, run, json.progress(run)));
    }

    private RunRecord run(String id) {
        return store.run(id).orElseThrow(Problem::notFound);
    }

    private DataSet around(RunRecord run, Page page) {
        var set = store.dataSet(run.dataset()).orElseThrow(Problem::notFound);
        String project = projects.find(set.project()).map(Project::name).orElse("");
        page.crumb(project, "/projects/" + set.project()).crumb(set.name(), "/datasets/" + set.id());
        return set;
    }

    @PostMapping("/curations/{id}/cancel")
    @Performs(value = "datalabs.cancel", on = "run")
    View cancel(@PathVariable String id, Page page) {
        runs.of(id).forEach(run -> runs.cancel(run.id()));
        return page.goTo("/curations/" + id, "datalabs.cancelling");
    }

    /// The same recipe over the files that the data set has now.
    @PostMapping("/curations/{id}/again")
    @Performs(value = "datalabs.curate", on = "run")
    View again(@PathVariable String id, Page page) {
        var run = run(id);
        return switch (lab.start(new DataLab.Asked(run.dataset(), run.recipe(), null, run.folder()))) {
            case Result.Ok<RunRecord>(RunRecord fresh) -> page.goTo("/curations/" + fresh.id());
            case Result.Refused<RunRecord>(var refusals) -> throw Problem.refused(refusals);
        };
    }

    @GetMapping("/curations/{id}/rejects")
    @Performs(value = "datalabs.download", on = "run")
    View rejects(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Cursor cursor,
            Page page)
            throws IOException {
        var run = run(id);
        var set = around(run, page);
        page.crumb(page.text("datalabs.run.title", (long) run.number()), "/curations/" + id);
        var made = run.result();
        if (made == null) {
            throw Problem.conflict("not-done", page.text("datalabs.refused.notdone"));
        }
        var found = rejects.page(made, step, reason, cursor.after(), cursor.limit() + 1);
        var listing = Listing.of(found, cursor, Rejects.Reject::position);
        var rows = listing.items().stream().map(reject -> row(reject.fields())).toList();
        var steps = RunView.of(set, run, Map.of()).steps();
        return page.show(
                "datalabs/rejects.jte",
                "datalabs.rejects.title",
                new RejectsView(set, run, steps, step, reason, rows, listing.next()));
    }

    private static RejectsView.Row row(Map<String, @Nullable Object> fields) {
        String place = text(fields, "file") + (fields.get("line") == null ? "" : ":" + fields.get("line"));
        String id = text(fields, "id");
        return new RejectsView.Row(
                id.isEmpty() ? place : id,
                place,
                text(fields, "step"),
                text(fields, "reason"),
                text(fields, "message"),
                shown(fields.get("values")),
                shown(fields.get("thresholds")),
                text(fields, "excerpt"));
    }

    private static Map<String, String> shown(@Nullable Object values) {
        var shown = new TreeMap<String, String>();
        if (Json.asObject(values) instanceof Result.Ok(var map)) {
            map.forEach((name, value) -> shown.put(name, value instanceof String s ? s : Json.write(value)));
        }
        return shown;
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
