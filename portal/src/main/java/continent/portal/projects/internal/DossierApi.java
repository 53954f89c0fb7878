package continent.portal.projects.internal;

import continent.instruments.dossier.Part;
import continent.instruments.dossier.documents.DocumentJson;
import continent.instruments.dossier.export.DocumentHtml;
import continent.instruments.dossier.export.DossierHtml;
import continent.instruments.dossier.export.DossierJson;
import continent.instruments.dossier.export.Place;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Dossiers for programs: evidence, documents, exports.
@RestController
class DossierApi {

    private final ProjectStore projects;
    private final PostgresEvidenceStore evidence;
    private final Dossiers dossiers;

    DossierApi(ProjectStore projects, PostgresEvidenceStore evidence, Dossiers dossiers) {
        this.projects = projects;
        this.evidence = evidence;
        this.dossiers = dossiers;
    }

    /// Entries, the newest first; `?kind=` keeps one kind.
    @GetMapping("/api/v1/projects/{id}/evidence")
    @Performs(value = "projects.evidence", on = "project")
    Listing<Map<String, @Nullable Object>> evidence(
            @PathVariable String id, @RequestParam(defaultValue = "") String kind, Cursor cursor) {
        long before = cursor.first() ? Long.MAX_VALUE : seq(cursor.after());
        var page = evidence.newest(id, kind, before, cursor.limit() + 1);
        return Listing.of(page, cursor, entry -> String.valueOf(entry.seq())).map(DossierJson::entry);
    }

    @GetMapping("/api/v1/projects/{id}/evidence/{seq}")
    @Performs(value = "projects.evidence", on = "project")
    Map<String, @Nullable Object> entry(@PathVariable String id, @PathVariable String seq) {
        return dossiers.entry(id, seq(seq)).map(DossierJson::entry).orElseThrow(Problem::notFound);
    }

    /// The dossier as JSON, ZIP or HTML, by `?format=` or the `Accept` header.
    @GetMapping("/api/v1/projects/{id}/dossier")
    @Performs(value = "projects.dossier", on = "project")
    ResponseEntity<byte[]> dossier(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            Texts texts,
            HttpServletResponse response) {
        var project = project(id);
        return switch (format(format, accept)) {
            case "zip" -> export(project, "zip", "application/zip", dossiers.zip(project));
            case "html" -> html(DossierHtml.page(dossiers.snapshot(project), texts.language(), Place.ALONE), response);
            default -> json(DossierJson.of(dossiers.snapshot(project)));
        };
    }

    @GetMapping("/api/v1/projects/{id}/documents/{document}")
    @Performs(value = "projects.document", on = "project")
    ResponseEntity<byte[]> document(
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            Texts texts,
            HttpServletResponse response) {
        var snapshot = dossiers.snapshot(project(id));
        var filled = dossiers.document(document, snapshot.entries()).orElseThrow(Problem::notFound);
        return format(format, accept).equals("html")
                ? html(DocumentHtml.page(filled, snapshot, texts.language(), Place.ALONE), response)
                : json(DocumentJson.of(filled));
    }

    /// The public keys of this instance, to compare with those of an export.
    @GetMapping("/api/v1/dossier-keys")
    @Performs("projects.keys")
    Map<String, @Nullable Object> keys() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("keys", dossiers.publicKeys().json());
        return json;
    }

    /// A person's statement for a field that no evidence can fill.
    @PostMapping("/api/v1/projects/{id}/statements")
    @Performs(value = "projects.state", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> state(@PathVariable String id, Input input, Caller caller) {
        var statement = Statement.read(input, dossiers);
        input.check();
        dossiers.state(id, statement.document(), statement.field(), statement.text(), statement.key(), caller);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("document", statement.document());
        json.put("field", statement.field());
        json.put("evidence", evidence.head(id).seq());
        return ResponseEntity.status(201).body(json);
    }

    @PostMapping("/api/v1/projects/{id}/evidence/{seq}/erasures")
    @Performs(value = "projects.erase", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> erase(
            @PathVariable String id, @PathVariable String seq, Input input, Caller caller) {
        String part = input.choice("part", java.util.List.of("personal", "payload"));
        input.check();
        var name = part.equals("payload") ? Part.Name.PAYLOAD : Part.Name.PERSONAL;
        if (dossiers.entry(id, seq(seq)).isEmpty()) {
            throw Problem.notFound();
        }
        dossiers.erase(id, seq(seq), name, caller);
        return ResponseEntity.ok(
                dossiers.entry(id, seq(seq)).map(DossierJson::entry).orElseThrow(Problem::notFound));
    }

    static long seq(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }

    private Project project(String id) {
        return projects.find(id).orElseThrow(Problem::notFound);
    }

    private static String format(String format, String accept) {
        if (!format.isEmpty()) {
            if (!java.util.List.of("json", "zip", "html").contains(format)) {
                throw Problem.of(400, Refusal.of("format", "'format' has to be json, zip or html", "format"));
            }
            return format;
        }
        return accept.startsWith("application/zip") ? "zip" : accept.startsWith("text/html") ? "html" : "json";
    }

    /// Canonical, so that the same dossier is the same bytes.
    private static ResponseEntity<byte[]> json(Map<String, @Nullable Object> value) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body(CanonicalJson.bytes(value));
    }

    private static ResponseEntity<byte[]> html(String page, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", DocumentHtml.contentSecurityPolicy());
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(bytes);
    }

    private static ResponseEntity<byte[]> export(Project project, String suffix, String type, byte[] bytes) {
        var attachment = ContentDisposition.attachment()
                .filename("dossier-" + project.id() + "." + suffix)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.ETAG, "\"" + Hash.sha256(bytes) + "\"")
                .body(bytes);
    }
}
