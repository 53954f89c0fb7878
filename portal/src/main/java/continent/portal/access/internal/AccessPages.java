package continent.portal.access.internal;

import continent.instruments.compute.AccessMode;
import continent.instruments.compute.Charging;
import continent.kernel.Quantity;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A project's grants for readers, and what waits for the staff of the site.
@Controller
class AccessPages {

    private static final long AMOUNT_MAX = 1_000_000_000_000L;
    private static final int NOTE_LENGTH_MAX = 2_000;

    private final GrantDesk desk;
    private final GrantStore grants;
    private final GrantLedger ledger;
    private final LocalSite local;
    private final Projects projects;
    private final InstantSource clock;

    AccessPages(
            GrantDesk desk,
            GrantStore grants,
            GrantLedger ledger,
            LocalSite local,
            Projects projects,
            InstantSource clock) {
        this.desk = desk;
        this.grants = grants;
        this.ledger = ledger;
        this.local = local;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/grants")
    @Performs(value = "access.grants", on = "project")
    View page(@PathVariable String id, Page page) {
        var usual = Map.of(
                "mode", AccessMode.PLAYGROUND.id(),
                "amount", Long.toString(local.rule().playgroundMax().amount() / 10));
        return show(200, id, Form.of(usual), page);
    }

    @PostMapping("/projects/{id}/grants")
    @Performs(value = "access.request", on = "project")
    View request(@PathVariable String id, Input input, Caller caller, Page page) {
        String mode = input.choice(
                "mode", Arrays.stream(AccessMode.values()).map(AccessMode::id).toList());
        long amount = input.whole("amount", 1, AMOUNT_MAX);
        if (!input.ok()) {
            return show(422, id, input.form(), page);
        }
        try {
            Grant grant =
                    desk.request(id, local.site().id(), mode, new Quantity(amount, Charging.UNIT), caller.userId());
            return page.goTo("/projects/" + id + "/grants", "access.flash." + grant.word(clock.instant()));
        } catch (Problem problem) {
            return show(problem.status(), id, input.form(problem), page);
        }
    }

    private View show(int status, String id, Form form, Page page) {
        Project project = projects.find(id).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        List<Grant> all = grants.ofProject(id);
        Grant current = all.stream()
                .filter(grant -> grant.state() == Grant.State.PENDING || grant.isActive(now))
                .findFirst()
                .orElse(null);
        var view = new AccessView(
                project,
                current,
                current == null ? null : ledger.balance(current.id()).orElse(null),
                all.stream().filter(grant -> !grant.equals(current)).toList(),
                page.caller().hasRole(project.organisation(), Role.MEMBER),
                form,
                local,
                now);
        page.crumb(page.text("projects.navigation"), "/projects").crumb(project.name(), "/projects/" + id);
        return page.show(status, "access/grants.jte", "access.title", view);
    }

    @GetMapping("/grants")
    @Performs("access.waiting")
    View waiting(Page page) {
        var lines = grants.waiting().stream()
                .map(grant -> new WaitingView.Line(
                        grant, projects.find(grant.project()).map(Project::name).orElse(grant.project())))
                .toList();
        long left = ledger.capacity(local.site().id()).orElse(local.granted().amount());
        return page.show("access/waiting.jte", "access.waiting.title", new WaitingView(lines, left));
    }

    @PostMapping("/grants/{id}/award")
    @Performs(value = "access.award", on = "grant")
    View award(@PathVariable String id, Input input, Caller caller, Page page) {
        String note = input.optional("note", NOTE_LENGTH_MAX);
        input.check();
        desk.award(id, caller.userId(), note);
        return page.goTo("/grants", "access.flash.awarded");
    }

    @PostMapping("/grants/{id}/refuse")
    @Performs(value = "access.refuse", on = "grant")
    View refuse(@PathVariable String id, Input input, Caller caller, Page page) {
        String note = input.text("note", NOTE_LENGTH_MAX);
        input.check();
        desk.refuse(id, caller.userId(), note);
        return page.goTo("/grants", "access.flash.refused");
    }
}
