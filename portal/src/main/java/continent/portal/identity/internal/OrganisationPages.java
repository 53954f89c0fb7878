package continent.portal.identity.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// An organisation and its members.
@Controller
public class OrganisationPages {

    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    private final Organisations organisations;
    private final Links links;

    OrganisationPages(Organisations organisations, Links links) {
        this.organisations = organisations;
        this.links = links;
    }

    /// @param owner   whether the reader may change members
    /// @param newLink the path of a link just made, null otherwise
    public record Model(
            String id,
            String name,
            boolean owner,
            List<Organisations.Member> members,
            List<Links.Link> open,
            Form form,
            @Nullable String newLink) {}

    @GetMapping("/organisations/{id}")
    @Performs(value = "identity.organisation", on = "organisation")
    View show(@PathVariable String id, Page page, Caller caller) {
        return show(200, id, Form.EMPTY, null, page, caller);
    }

    private View show(int status, String id, Form form, @Nullable String newLink, Page page, Caller caller) {
        boolean owner = caller.hasRole(id, Role.OWNER);
        String name = organisations.organisationName(id).orElseThrow(Problem::notFound);
        var model = new Model(
                id, name, owner, organisations.members(id), owner ? links.open(id) : List.of(), form, newLink);
        return page.crumb(page.text("identity.account.title"), "/account")
                .show(status, "identity/organisation.jte", name, model);
    }

    @PostMapping("/organisations/{id}/members")
    @Performs(value = "identity.members.add", on = "organisation")
    View add(@PathVariable String id, Input input, Page page, Caller caller) {
        String name = input.text("name", 200);
        String email = input.text("email", 254);
        String role = input.choice("role", ROLES);
        if (!email.isEmpty() && !Accounts.isEmail(email)) {
            input.refuse("email", "email", page.text("identity.email.wrong"));
        }
        if (!input.ok()) {
            return show(422, id, input.form(), null, page, caller);
        }
        var made = links.member(id, Role.valueOf(role), name, email);
        return show(201, id, Form.EMPTY, made.path(), page, caller);
    }

    @PostMapping("/organisations/{id}/members/{member}/role")
    @Performs(value = "identity.members.role", on = "organisation")
    View role(@PathVariable String id, @PathVariable String member, Input input, Page page) {
        String role = input.choice("role", ROLES);
        input.check();
        settle(organisations.setRole(id, member, Role.valueOf(role)), page);
        return page.goTo("/organisations/" + id, "identity.members.changed");
    }

    @PostMapping("/organisations/{id}/members/{member}/remove")
    @Performs(value = "identity.members.remove", on = "organisation")
    View remove(@PathVariable String id, @PathVariable String member, Page page) {
        settle(organisations.remove(id, member), page);
        return page.goTo("/organisations/" + id, "identity.members.removed");
    }

    private static void settle(Organisations.Change change, Page page) {
        switch (change) {
            case DONE -> {}
            case NO_SUCH_MEMBER -> throw Problem.notFound();
            case LAST_OWNER -> throw Problem.conflict("last-owner", page.text("identity.members.lastOwner"));
        }
    }
}
