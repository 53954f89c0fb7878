package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Listing;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import continent.portal.projects.Project;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The dossier of a project: all entries, one entry, erasing personal data.
@Controller
class DossierPages {

    private final ProjectStore projects;
    private final PostgresEvidenceStore evidence;
    private final Dossiers dossiers;
    private final Timeline timeline;

    DossierPages(ProjectStore projects, PostgresEvidenceStore evidence, Dossiers dossiers, Timeline timeline) {
        this.projects = projects;
        this.evidence = evidence;
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    @GetMapping("/projects/{id}/dossier")
    @Performs(value = "projects.evidence", on = "project")
    View dossier(@PathVariable String id, @RequestParam(defaultValue = "") String kind, Cursor cursor, Page page) {
        var project = project(id, page);
        long before = cursor.first() ? Long.MAX_VALUE : DossierApi.seq(cursor.after());
        var found = evidence.newest(id, kind, before, cursor.limit() + 1);
        var lines = Listing.of(found, cursor, entry -> String.valueOf(entry.seq()))
                .map(entry -> timeline.line(entry, page.texts()));
        var model = new DossierModel(project, timeline.chain(id), evidence.kinds(id), kind, lines);
        return page.show("projects/dossier.jte", "projects.dossier.title", model);
    }

    @GetMapping("/projects/{id}/dossier/{seq}")
    @Performs(value = "projects.evidence", on = "project")
    View entry(@PathVariable String id, @PathVariable String seq, Caller caller, Page page) {
        var project = project(id, page);
        page.crumb(page.text("projects.dossier.title"), "/projects/" + id + "/dossier");
        return page.show(
                "projects/entry.jte", page.text("projects.entry.title", seq), model(project, seq, caller, page));
    }

    @GetMapping("/projects/{id}/dossier/{seq}/erase")
    @Performs(value = "projects.erase", on = "project")
    View confirm(@PathVariable String id, @PathVariable String seq, Caller caller, Page page) {
        var project = project(id, page);
        page.crumb(page.text("projects.dossier.title"), "/projects/" + id + "/dossier");
        page.crumb(page.text("projects.entry.title", seq), "/projects/" + id + "/dossier/" + DossierApi.seq(seq));
        return page.show("projects/erase.jte", "projects.erase.title", model(project, seq, caller, page));
    }

    @PostMapping("/projects/{id}/dossier/{seq}/erase")
    @Performs(value = "projects.erase", on = "project")
    View erase(@PathVariable String id, @PathVariable String seq, Caller caller, Page page) {
        long number = DossierApi.seq(seq);
        found(id, seq);
        dossiers.erase(id, number, Part.Name.PERSONAL, caller);
        return page.goTo("/projects/" + id + "/dossier/" + number, "projects.erase.done", number);
    }

    private EntryModel model(Project project, String seq, Caller caller, Page page) {
        var entry = found(project.id(), seq);
        var line = timeline.line(entry, page.texts());
        boolean mayErase = caller.hasRole(project.organisation(), Role.OWNER)
                && entry.personal().tells();
        return new EntryModel(
                project,
                entry,
                evidence.head(project.id()).seq(),
                line.sentence(),
                line.path(),
                EntryModel.parts(entry, page.texts()),
                mayErase);
    }

    private Evidence found(String id, String seq) {
        return dossiers.entry(id, DossierApi.seq(seq)).orElseThrow(Problem::notFound);
    }

    private Project project(String id, Page page) {
        var project = projects.find(id).orElseThrow(Problem::notFound);
        page.crumb(page.text("projects.list.title"), "/projects").crumb(project.name(), "/projects/" + id);
        return project;
    }
}
