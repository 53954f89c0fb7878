package continent.portal.factories.internal.jobs;

import continent.instruments.compute.TrainingReport;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import continent.portal.access.Grants;
import continent.portal.access.LocalSite;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Jobs for readers: those of a project with forms to start one, and a page for each.
@Controller
class JobPages {

    private static final int LIST_MAX = 50;
    private static final int LOG_BYTES_SHOWN = 64 << 10;
    private static final Map<String, String> USUAL = Map.of("cpus", "1", "memory", "1024", "minutes", "10");

    private final JobDesk desk;
    private final JobRows rows;
    private final JobFilesApi files;
    private final RunData data;
    private final Grants grants;
    private final GrantLedger ledger;
    private final LocalSite local;
    private final Projects projects;

    JobPages(
            JobDesk desk,
            JobRows rows,
            JobFilesApi files,
            RunData data,
            Grants grants,
            GrantLedger ledger,
            LocalSite local,
            Projects projects) {
        this.desk = desk;
        this.rows = rows;
        this.files = files;
        this.data = data;
        this.grants = grants;
        this.ledger = ledger;
        this.local = local;
        this.projects = projects;
    }

    @GetMapping("/projects/{id}/jobs")
    @Performs(value = "factories.jobs", on = "project")
    View list(@PathVariable String id, Page page) {
        return list(200, id, Form.of(USUAL), page);
    }

    @PostMapping("/projects/{id}/jobs")
    @Performs(value = "factories.submit", on = "project")
    View submit(@PathVariable String id, Input input, Caller caller, Page page) {
        var values = JobForm.values(
                input, grants.active(id).map(Grant::id).orElse(""), local.site().jobMax());
        if (!input.ok()) {
            return list(422, id, input.form(), page);
        }
        try {
            return page.goTo("/jobs/" + desk.submit(id, values, caller.userId()).id(), "jobs.flash.submitted");
        } catch (Problem problem) {
            return list(problem.status(), id, input.form(problem), page);
        }
    }

    private View list(int status, String id, Form form, Page page) {
        Project project = projects.find(id).orElseThrow(Problem::notFound);
        Grant grant = grants.active(id).orElse(null);
        var lines = rows.ofProject(id, new Cursor(LIST_MAX, "")).stream()
                .limit(LIST_MAX)
                .map(JobLine::new)
                .toList();
        var view = new JobsView(
                project,
                lines,
                grant,
                grant == null ? null : ledger.balance(grant.id()).orElse(null),
                data.choices(id),
                page.caller().hasRole(project.organisation(), Role.MEMBER),
                form,
                local.site().jobMax());
        crumbs(page, project);
        return page.show(status, "jobs/list.jte", "jobs.title", view);
    }

    @GetMapping("/jobs/{id}")
    @Performs(value = "factories.job", on = "job")
    View show(@PathVariable String id, Page page) {
        JobRow row = rows.find(id).orElseThrow(Problem::notFound);
        Project project = projects.find(row.project()).orElseThrow(Problem::notFound);
        long from = Math.max(0, row.logBytes() - LOG_BYTES_SHOWN);
        byte[] log = log(id, from);
        int whole = LogText.whole(log, row.hasEnded());
        var view = new JobView(
                new JobLine(row),
                project,
                LogText.readable(new String(log, 0, whole, StandardCharsets.UTF_8)),
                from,
                from + whole,
                report(row.report()),
                local.site().energy(),
                !row.hasEnded() && page.caller().hasRole(row.organisation(), Role.MEMBER));
        crumbs(page, project);
        page.crumb(page.text("jobs.title"), "/projects/" + project.id() + "/jobs");
        return page.show(
                "jobs/job.jte",
                page.text("jobs.job.title", row.id().substring(row.id().length() - 6)),
                view);
    }

    /// Nothing where the agent is away: the page is more than its log.
    private byte[] log(String id, long from) {
        try {
            return files.piece(id, from);
        } catch (Problem away) {
            return new byte[0];
        }
    }

    @PostMapping("/jobs/{id}/cancel")
    @Performs(value = "factories.cancel", on = "job")
    View cancel(@PathVariable String id, Page page) {
        desk.cancel(id);
        return page.goTo("/jobs/" + id, "jobs.flash.cancelled");
    }

    private static @Nullable TrainingReport report(@Nullable String text) {
        return text == null ? null : TrainingReport.read(text).orThrow();
    }

    private static void crumbs(Page page, Project project) {
        page.crumb(page.text("projects.navigation"), "/projects").crumb(project.name(), "/projects/" + project.id());
    }

    /// The organisation's projects with what they may use and what runs.
    @GetMapping("/compute")
    @Performs("factories.compute")
    View compute(Caller caller, Page page) {
        List<ComputeLine> lines = projects.ofOrganisation(caller.organisationId()).stream()
                .map(project -> {
                    Grant grant = grants.active(project.id()).orElse(null);
                    return new ComputeLine(
                            project,
                            grant == null ? null : ledger.balance(grant.id()).orElse(null),
                            rows.countOpen(project.id()));
                })
                .toList();
        return page.show("jobs/compute.jte", "jobs.compute.title", lines);
    }
}
