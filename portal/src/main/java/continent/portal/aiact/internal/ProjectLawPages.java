package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.instruments.aiact.Assessment;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The checker of a project, question by question, and its results.
@Controller
class ProjectLawPages {

    private final LawDesk desk;
    private final Assessments assessments;
    private final Drafts drafts;
    private final Projects projects;
    private final UnitLinks links;

    ProjectLawPages(LawDesk desk, Assessments assessments, Drafts drafts, Projects projects, UnitLinks links) {
        this.links = links;
        this.desk = desk;
        this.assessments = assessments;
        this.drafts = drafts;
        this.projects = projects;
    }

    @GetMapping("/projects/{id}/law")
    @Performs(value = "aiact.read", on = "project")
    View check(@PathVariable String id, @RequestParam(required = false) @Nullable String ask, Page page) {
        return show(200, id, draft(id), ask, Form.EMPTY, page);
    }

    @PostMapping("/projects/{id}/law/answers")
    @Performs(value = "aiact.assess", on = "project")
    View answer(@PathVariable String id, Input input, Page page) {
        Fact fact = desk.rules()
                .fact(input.text("fact", 80))
                .orElseThrow(() -> Problem.refused(Refusal.of("unknown-fact", "There is no such fact.", "fact")));
        String typed = input.optional("value", 80);
        var draft = draft(id);
        if (typed.isEmpty()) {
            input.refuse("missing", "value", page.text("aiact.answer.missing"));
            return show(422, id, draft, fact.id(), input.form(), page);
        }
        var next = draft.with(fact.id(), CheckAddress.value(fact, typed));
        var tried = assessments.assess(id, next.answers(), day(next));
        if (tried instanceof Result.Refused<Assessment> no) {
            no.refusals().forEach(refusal -> input.refuse(Refusal.of(refusal.code(), refusal.message(), "value")));
            return show(422, id, draft, fact.id(), input.form(), page);
        }
        drafts.save(id, next);
        return page.goTo("/projects/" + id + "/law");
    }

    @PostMapping("/projects/{id}/law/date")
    @Performs(value = "aiact.assess", on = "project")
    View date(@PathVariable String id, Input input, Page page) {
        LocalDate day = AssessmentsApi.day(input, desk.today());
        var draft = draft(id).on(day);
        for (Refusal refusal : AssessmentsApi.refusals(desk.checker().rules().on(day))) {
            input.refuse(refusal);
        }
        if (!input.ok()) {
            return show(422, id, draft(id), null, input.form(), page);
        }
        drafts.save(id, draft);
        return page.goTo("/projects/" + id + "/law");
    }

    @PostMapping("/projects/{id}/law/restart")
    @Performs(value = "aiact.assess", on = "project")
    View restart(@PathVariable String id, Page page) {
        drafts.save(id, new Drafts.Draft(null, Map.of()));
        return page.goTo("/projects/" + id + "/law", "aiact.restarted");
    }

    @PostMapping("/projects/{id}/law/assessments")
    @Performs(value = "aiact.assess", on = "project")
    @Transactional
    public View finish(@PathVariable String id, Caller caller, Page page) {
        var draft = draft(id);
        var stored = Problem.orThrow(
                assessments.make(id, known(draft.answers()), day(draft), Map.of("kind", "asked"), caller));
        drafts.clear(id);
        return page.goTo("/assessments/" + stored.id(), "aiact.saved");
    }

    private View show(int status, String id, Drafts.Draft draft, @Nullable String ask, Form form, Page page) {
        crumbs(project(id), page);
        var assessment = Problem.orThrow(assessments.assess(id, draft.answers(), day(draft)));
        var rules = desk.rules();
        if (ask != null && rules.fact(ask).isEmpty()) {
            throw Problem.notFound();
        }
        var address = new CheckAddress(assessment.asOf(), new LinkedHashMap<>(assessment.facts()));
        String base = "/projects/" + id + "/law";
        var place = Place.draft(id, address, desk.version());
        var views = new CheckViews(desk, words(page), place, base + "/answers", base + "/assessments", Map.of());
        return page.show(status, "aiact/check.jte", "aiact.check.title", views.view(draft, assessment, ask, form));
    }

    private Words words(Page page) {
        return new Words(page.texts(), desk.rules(), links);
    }

    private Project project(String id) {
        return projects.find(id).orElseThrow(Problem::notFound);
    }

    private static void crumbs(Project project, Page page) {
        page.crumb(page.text("aiact.crumb.projects"), "/projects").crumb(project.name(), "/projects/" + project.id());
    }

    /// The answers on the way; where there are none, those of the latest assessment.
    private Drafts.Draft draft(String id) {
        return drafts.find(id)
                .orElseGet(() -> assessments
                        .latest(id)
                        .map(latest -> new Drafts.Draft(null, latest.given()))
                        .orElse(new Drafts.Draft(null, Map.of())));
    }

    private LocalDate day(Drafts.Draft draft) {
        LocalDate asked = draft.asOf();
        return asked == null ? desk.today() : asked;
    }

    private static Map<String, @Nullable Object> known(Map<String, @Nullable Object> answers) {
        var known = new LinkedHashMap<>(answers);
        known.values().removeIf(java.util.Objects::isNull);
        return known;
    }
}
