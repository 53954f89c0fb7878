package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.ResultView.About;
import continent.portal.frame.Caller;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Projects;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The assessments of a project as they were kept, with what changed since the one before.
@Controller
class AssessmentPages {

    private final LawDesk desk;
    private final Assessments assessments;
    private final Noted noted;
    private final Projects projects;
    private final UnitLinks links;
    private final Origin origin;

    AssessmentPages(
            LawDesk desk, Assessments assessments, Noted noted, Projects projects, UnitLinks links, Origin origin) {
        this.origin = origin;
        this.desk = desk;
        this.assessments = assessments;
        this.noted = noted;
        this.projects = projects;
        this.links = links;
    }

    @GetMapping("/assessments/{id}")
    @Performs(value = "aiact.read", on = "assessment")
    View result(@PathVariable String id, Page page) {
        return show("aiact/result.jte", find(id), page);
    }

    @GetMapping("/assessments/{id}/report")
    @Performs(value = "aiact.read", on = "assessment")
    View report(@PathVariable String id, Page page) {
        return show("aiact/report.jte", find(id), page);
    }

    @GetMapping("/assessments/{id}/proof")
    @Performs(value = "aiact.read", on = "assessment")
    View proof(@PathVariable String id, @RequestParam(defaultValue = "in-scope") String of, Page page) {
        var stored = find(id);
        var assessment = assessments.read(stored);
        var one = assessment.conclusion(of).orElseThrow(Problem::notFound);
        crumbs(stored, true, page);
        var view = WholeProof.of(one, assessment, words(page), Place.of(stored));
        return page.show("aiact/whole.jte", view.title(), view);
    }

    @GetMapping("/assessments/{id}/what-if")
    @Performs(value = "aiact.read", on = "assessment")
    View whatIf(@PathVariable String id, @RequestParam Map<String, String> given, Page page) {
        var stored = find(id);
        crumbs(stored, true, page);
        var place = Place.of(stored);
        var pressed = WhatIf.pressed(given, place.whatIf());
        if (pressed.isPresent()) {
            return page.goTo(pressed.get());
        }
        var base = new CheckAddress(stored.asOf(), stored.facts());
        var view = new WhatIf(desk, words(page), base, given, place.whatIf(), place.compare()).view();
        int status = view.refusals().isEmpty() ? 200 : 422;
        return page.show(status, "aiact/what-if.jte", "aiact.whatif.title", view);
    }

    @PostMapping("/assessments/{id}/noted")
    @Performs(value = "aiact.note", on = "assessment")
    View noted(@PathVariable String id, Caller caller, Page page) {
        var user = caller.user();
        noted.note(id, user == null ? "" : user.id());
        return page.goTo("/projects/" + find(id).project(), "aiact.noted");
    }

    private View show(String template, Stored stored, Page page) {
        crumbs(stored, false, page);
        var assessment = assessments.read(stored);
        var about = new About(
                stored.project(),
                stored.asOf(),
                assessment.law(),
                stored.rules(),
                page.texts().time(stored.createdAt()),
                "");
        var words = words(page);
        var view = new ResultViews(desk, words, assessment, Place.of(stored))
                .view(about, change(stored, assessment, words), origin.address());
        return page.show(template, page.text("aiact.result.title", stored.asOf()), view);
    }

    /// What changed since the assessment before; null where there is none, or nothing changed.
    private @Nullable ChangeView change(Stored stored, Assessment assessment, Words words) {
        return assessments
                .before(stored)
                .map(before -> {
                    var why = new Reasons(words, stored);
                    return new ChangeViews(
                                    desk, words, assessments.read(before), assessment, before.rules(), stored.rules())
                            .view(
                                    why.title(),
                                    why.lead(),
                                    words.texts().get("aiact.change.before", before.asOf()),
                                    words.texts().get("aiact.change.after", stored.asOf()),
                                    why::of)
                            .toNote(!stored.asked() && !noted.isNoted(stored.id()) ? stored.id() : "");
                })
                .filter(change -> !change.nothing())
                .orElse(null);
    }

    private Stored find(String id) {
        return assessments.find(id).orElseThrow(Problem::notFound);
    }

    private Words words(Page page) {
        return new Words(page.texts(), desk.rules(), links);
    }

    private void crumbs(Stored stored, boolean below, Page page) {
        var project = projects.find(stored.project()).orElseThrow(Problem::notFound);
        page.crumb(page.text("aiact.crumb.projects"), "/projects").crumb(project.name(), "/projects/" + project.id());
        if (below) {
            page.crumb(page.text("aiact.result.title", stored.asOf()), "/assessments/" + stored.id());
        }
    }
}
