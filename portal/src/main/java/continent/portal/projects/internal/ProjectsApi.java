package continent.portal.projects.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.internal.ProjectStore.Opening;
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

/// Projects for programs.
@RestController
class ProjectsApi {

    private final ProjectStore projects;
    private final Dossiers dossiers;
    private final Journey journey;

    ProjectsApi(ProjectStore projects, Dossiers dossiers, Journey journey) {
        this.projects = projects;
        this.dossiers = dossiers;
        this.journey = journey;
    }

    @PostMapping("/api/v1/projects")
    @Performs("projects.create")
    ResponseEntity<Map<String, @Nullable Object>> create(Input input, Caller caller, Texts texts) {
        var opening = opening(input);
        input.check();
        var project = projects.open(opening, caller);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                .body(json(project, texts));
    }

    @GetMapping("/api/v1/projects")
    @Performs("projects.list")
    Listing<Map<String, @Nullable Object>> list(Cursor cursor, Caller caller) {
        var page = projects.page(caller.organisationId(), cursor.before(), cursor.limit() + 1);
        return Listing.of(page, cursor, Project::id).map(ProjectsApi::facts);
    }

    @GetMapping("/api/v1/projects/{id}")
    @Performs(value = "projects.read", on = "project")
    Map<String, @Nullable Object> read(@PathVariable String id, Texts texts) {
        return json(projects.find(id).orElseThrow(Problem::notFound), texts);
    }

    /// Reads what is said of a new project, from a form or from JSON.
    static Opening opening(Input input) {
        String name = input.text("name", 120);
        String purpose = input.text("purpose", 2_000);
        String sector = input.optional("sector", 80);
        String country = input.optional("country", 2);
        if (!country.isEmpty()
                && !java.util.Locale.getISOCountries(java.util.Locale.IsoCountryCode.PART1_ALPHA2)
                        .contains(country)) {
            input.refuse("country", "country", "A country is two capital letters of ISO 3166-1, such as NO.");
        }
        return new Opening(name, purpose, sector, country);
    }

    private Map<String, @Nullable Object> json(Project project, Texts texts) {
        var evidence = dossiers.all(project.id());
        var annex = dossiers.document("annex-iv", evidence).orElseThrow();
        var way = journey.of(project, evidence, annex, texts);
        var json = facts(project);
        json.put("stages", way.stations().stream().map(ProjectsApi::station).toList());
        json.put("next", next(way));
        json.put("evidence", evidence.size());
        return json;
    }

    private static Map<String, @Nullable Object> station(Journey.Station station) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", station.stage().id());
        json.put("state", station.state().text());
        json.put("why", station.why());
        return json;
    }

    private static Map<String, @Nullable Object> next(Journey.Way way) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("stage", way.stage().id());
        var step = way.next();
        json.put("title", step == null ? null : step.title());
        json.put("why", step == null ? null : step.why());
        json.put("path", step == null ? null : step.path());
        return json;
    }

    private static Map<String, @Nullable Object> facts(Project project) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", project.id());
        json.put("name", project.name());
        json.put("purpose", project.purpose());
        json.put("organisation", project.organisation());
        json.put("sector", project.sector().isEmpty() ? null : project.sector());
        json.put("country", project.country().isEmpty() ? null : project.country());
        json.put("createdAt", project.createdAt().toString());
        json.put("links", List.of("/api/v1/projects/" + project.id() + "/dossier"));
        return json;
    }
}
