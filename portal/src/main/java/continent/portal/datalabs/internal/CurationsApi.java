package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.RunRecord.Made;
import continent.portal.datalabs.CuratedSets;
import continent.portal.frame.Cursor;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.runs.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Runs of curation for programs.
@RestController
class CurationsApi {

    private final DataLabStore store;
    private final RunJson json;
    private final Runs runs;
    private final Rejects rejects;
    private final CuratedSets sets;
    private final ContentStore contents;

    CurationsApi(
            DataLabStore store, RunJson json, Runs runs, Rejects rejects, CuratedSets sets, ContentStore contents) {
        this.store = store;
        this.json = json;
        this.runs = runs;
        this.rejects = rejects;
        this.sets = sets;
        this.contents = contents;
    }

    @GetMapping("/api/v1/runs/{id}")
    @Performs(value = "datalabs.run", on = "run")
    Map<String, @Nullable Object> read(@PathVariable String id) {
        return json.of(run(id));
    }

    @PostMapping("/api/v1/runs/{id}/cancel")
    @Performs(value = "datalabs.cancel", on = "run")
    Map<String, @Nullable Object> cancel(@PathVariable String id) {
        runs.of(id).forEach(run -> runs.cancel(run.id()));
        return json.of(run(id));
    }

    @GetMapping("/api/v1/runs/{id}/rejects")
    @Performs(value = "datalabs.download", on = "run")
    Listing<Map<String, @Nullable Object>> rejects(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Cursor cursor)
            throws IOException {
        var page = rejects.page(made(id), step, reason, cursor.after(), cursor.limit() + 1);
        return Listing.of(page, cursor, Rejects.Reject::position).map(Rejects.Reject::fields);
    }

    @GetMapping("/api/v1/runs/{id}/data.jsonl")
    @Performs(value = "datalabs.download", on = "run")
    ResponseEntity<InputStreamResource> lines(@PathVariable String id) throws IOException {
        var curated = sets.find(id).orElseThrow(CurationsApi::nothingYet);
        return file(sets.lines(curated), curated.bytes(), "application/x-ndjson", id + ".jsonl");
    }

    /// @param part of a large set, from 0
    @GetMapping("/api/v1/runs/{id}/data.parquet")
    @Performs(value = "datalabs.download", on = "run")
    ResponseEntity<InputStreamResource> parquet(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer part) throws IOException {
        var parts = StoredCuratedSets.outputs(made(id), "data/", ".parquet");
        int number = part == null ? 0 : part;
        if (number < 0 || number >= parts.size() || (part == null && parts.size() > 1)) {
            throw Problem.of(400, "part", "There are " + parts.size() + " parts: name one, as in ?part=0.");
        }
        var output = parts.get(number);
        String name = id + (parts.size() == 1 ? "" : "-" + number) + ".parquet";
        return file(contents.open(output.sha256()), output.bytes(), "application/vnd.apache.parquet", name);
    }

    private static ResponseEntity<InputStreamResource> file(InputStream in, long bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(new InputStreamResource(in));
    }

    private RunRecord run(String id) {
        return store.run(id).orElseThrow(Problem::notFound);
    }

    private Made made(String id) {
        var made = run(id).result();
        if (made == null) {
            throw nothingYet();
        }
        return made;
    }

    private static Problem nothingYet() {
        return Problem.conflict("not-done", "The run has made nothing: it is not done, or it failed.");
    }
}
