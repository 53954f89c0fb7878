package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard;
import continent.portal.projects.ProjectNotice;
import continent.portal.projects.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The organisation's projects, a new one, and the workspace of each.
@Controller
class WorkspacePages {

    private static final int NEWEST = 6;

    private final ProjectStore projects;
    private final PostgresEvidenceStore evidence;
    private final Dossiers dossiers;
    private final Journey journey;
    private final Timeline timeline;
    private final List<ProjectCard> cards;
    private final List<ProjectNotice> notices;

    WorkspacePages(
            ProjectStore projects,
            PostgresEvidenceStore evidence,
            Dossiers dossiers,
            Journey journey,
            Timeline timeline,
            List<ProjectCard> cards,
            List<ProjectNotice> notices) {
        this.projects = projects;
        this.evidence = evidence;
        this.dossiers = dossiers;
        this.journey = journey;
        this.timeline = timeline;
        this.notices = notices;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(ProjectCard::order))
                .toList();
    }

    @GetMapping("/projects")
    @Performs("projects.list")
    View list(Cursor cursor, Caller caller, Page page) {
        var found = projects.page(caller.organisationId(), cursor.before(), cursor.limit() + 1);
        Listing<ProjectLine> lines = Listing.of(found, cursor, Project::id).map(project -> line(project, page));
        return page.show("projects/list.jte", "projects.list.title", lines);
    }

    @GetMapping("/projects/new")
    @Performs("projects.create")
    View fresh(Page page) {
        page.crumb(page.text("projects.list.title"), "/projects");
        return page.show("projects/new.jte", "projects.new.title", NewProject.of(Form.EMPTY, page));
    }

    @PostMapping("/projects")
    @Performs("projects.create")
    View create(Input input, Caller caller, Page page) {
        var opening = ProjectsApi.opening(input);
        if (!input.ok()) {
            page.crumb(page.text("projects.list.title"), "/projects");
            return page.show(422, "projects/new.jte", "projects.new.title", NewProject.of(input.form(), page));
        }
        var project = projects.open(opening, caller);
        return page.goTo("/projects/" + project.id(), "projects.new.done", project.name());
    }

    @GetMapping("/projects/{id}")
    @Performs(value = "projects.read", on = "project")
    View workspace(@PathVariable String id, Page page) {
        var project = projects.find(id).orElseThrow(Problem::notFound);
        var entries = dossiers.all(id);
        var documents = dossiers.snapshot(project, entries).documents();
        var way = journey.of(project, entries, annex(documents), page.texts());
        page.crumb(page.text("projects.list.title"), "/projects");
        var newest = entries.reversed().stream()
                .limit(NEWEST)
                .map(entry -> timeline.line(entry, page.texts()))
                .toList();
        var model = new WorkspaceModel(
                project,
                stations(way),
                way.stage().id(),
                way.next(),
                notices(project, page),
                newest,
                timeline.chain(id, entries),
                cards(project, entries, page),
                documents.stream().map(document -> document(document, page)).toList());
        return page.show("projects/workspace.jte", project.name(), model);
    }

    private List<ProjectNotice.Notice> notices(Project project, Page page) {
        return notices.stream()
                .map(notice -> notice.notice(project, page.texts()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<ProjectCard.Card> cards(Project project, List<Evidence> evidence, Page page) {
        return cards.stream()
                .map(card -> card.card(project, evidence, page.texts()))
                .flatMap(Optional::stream)
                .toList();
    }

    private ProjectLine line(Project project, Page page) {
        var kinds = new HashSet<>(evidence.kinds(project.id()));
        var open = Arrays.stream(Stage.values())
                .filter(stage -> !kinds.contains(stage.evidence()))
                .toList();
        String stage = page.text("projects.stage." + open.getFirst().id());
        int all = Stage.values().length;
        long entries = evidence.head(project.id()).seq();
        return new ProjectLine(project, stage, all - open.size(), all, entries);
    }

    private static ProjectedDocument annex(List<ProjectedDocument> documents) {
        return documents.stream()
                .filter(document -> document.definition().id().equals("annex-iv"))
                .findFirst()
                .orElseThrow();
    }

    private static List<WorkspaceModel.Station> stations(Journey.Way way) {
        var stations = new ArrayList<WorkspaceModel.Station>();
        for (var station : way.stations()) {
            String sign = station.state() == Journey.State.DONE ? "✓" : String.valueOf(stations.size() + 1);
            stations.add(new WorkspaceModel.Station(
                    station.state().text(), sign, station.name(), station.why(), station.path()));
        }
        return List.copyOf(stations);
    }

    private static WorkspaceModel.DocumentLine document(ProjectedDocument document, Page page) {
        var definition = document.definition();
        return new WorkspaceModel.DocumentLine(
                definition.id(),
                definition.title().in(page.texts().language()),
                document.filled(),
                document.total(),
                document.percent());
    }
}
