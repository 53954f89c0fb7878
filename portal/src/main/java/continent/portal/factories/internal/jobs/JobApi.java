package continent.portal.factories.internal.jobs;

import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Jobs for programs.
@RestController
class JobApi {

    private static final List<String> FIELDS =
            List.of("grant", "command", "example", "arguments", "files", "run", "limits");

    private final JobDesk desk;
    private final JobRows rows;
    private final JobJson json;

    JobApi(JobDesk desk, JobRows rows, JobJson json) {
        this.desk = desk;
        this.rows = rows;
        this.json = json;
    }

    @PostMapping("/api/v1/projects/{id}/jobs")
    @Performs(value = "factories.submit", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> submit(@PathVariable String id, Input input, Caller caller) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (String field : FIELDS) {
            Object value = input.raw(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        input.check();
        JobRow row = desk.submit(id, values, caller.userId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + row.id()))
                .body(json.values(row));
    }

    @GetMapping("/api/v1/projects/{id}/jobs")
    @Performs(value = "factories.jobs", on = "project")
    Listing<Map<String, @Nullable Object>> list(@PathVariable String id, Cursor cursor) {
        return Listing.of(rows.ofProject(id, cursor), cursor, JobRow::id).map(json::values);
    }

    @GetMapping("/api/v1/jobs/{id}")
    @Performs(value = "factories.job", on = "job")
    Map<String, @Nullable Object> show(@PathVariable String id) {
        return json.values(rows.find(id).orElseThrow(Problem::notFound));
    }

    @PostMapping("/api/v1/jobs/{id}/cancel")
    @Performs(value = "factories.cancel", on = "job")
    Map<String, @Nullable Object> cancel(@PathVariable String id, Input input) {
        input.check();
        return json.values(desk.cancel(id));
    }
}
