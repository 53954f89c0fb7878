package continent.portal.identity.internal;

import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.identity.internal.Enrolment.Outcome;
import continent.portal.identity.internal.Links.Link;
import continent.portal.identity.internal.Links.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page behind a one-time link. Opening it uses nothing up; sending the form does.
@Controller
public class LinkPages {

    private final Links links;
    private final Enrolment enrolment;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Devices devices;

    LinkPages(Links links, Enrolment enrolment, Organisations organisations, Sessions sessions, Devices devices) {
        this.links = links;
        this.enrolment = enrolment;
        this.organisations = organisations;
        this.sessions = sessions;
        this.devices = devices;
    }

    /// @param known        whether the invited person has an account already and proves it with its password
    /// @param organisation the name of the organisation that invites, empty for administrators
    public record Model(
            Form form, String path, boolean administrator, boolean known, String email, String organisation) {}

    @GetMapping("/link/{secret}")
    @Performs("identity.linkPage")
    View show(@PathVariable String secret, Page page) {
        var link = find(secret);
        var form = Form.of(Map.of("name", link.name()));
        return page.show("identity/link.jte", title(link), model(link, form, secret));
    }

    @PostMapping("/link/{secret}")
    @Performs("identity.useLink")
    View use(
            @PathVariable String secret,
            Input input,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = find(secret);
        var wish = wish(link, input, page);
        if (input.ok()) {
            switch (enrolment.enrol(link, wish, Origin.of(request))) {
                case Outcome.Enrolled(String account) -> {
                    sessions.open(account, response);
                    devices.remember(account, response);
                    return page.goTo("/account", "identity.welcome", wish.name().isEmpty() ? "" : wish.name());
                }
                case Outcome.Refused.LINK_USED -> throw gone();
                case Outcome.Refused.NOT_PROVEN ->
                    input.refuse("not-proven", "password", page.text("identity.signIn.notProven"));
                case Outcome.Refused.TOO_OFTEN ->
                    input.refuse("too-often", "password", page.text("identity.link.tooOften"));
            }
        }
        return page.show(422, "identity/link.jte", title(link), model(link, input.form(), secret));
    }

    private Enrolment.Wish wish(Link link, Input input, Page page) {
        boolean administrator = link.purpose() == Purpose.ADMINISTRATOR;
        boolean known = !administrator && enrolment.isKnown(link);
        String name = known ? "" : input.text("name", 200);
        String email = administrator ? input.text("email", 254) : link.email();
        if (administrator && !email.isEmpty() && !Accounts.isEmail(email)) {
            input.refuse("email", "email", page.text("identity.email.wrong"));
        }
        String organisation = administrator ? input.text("organisation", 200) : "";
        String password = input.secret("password", Passwords.LENGTH_MAX);
        if (!known && !password.isEmpty() && password.length() < Passwords.LENGTH_MIN) {
            input.refuse("too-short", "password", page.text("identity.password.short", Passwords.LENGTH_MIN));
        }
        return new Enrolment.Wish(name, email, password, organisation);
    }

    private Link find(String secret) {
        return links.find(secret).orElseThrow(LinkPages::gone);
    }

    private static Problem gone() {
        return Problem.of(404, "link", "This link was used or has expired. Ask for a new one.");
    }

    private static String title(Link link) {
        return link.purpose() == Purpose.ADMINISTRATOR ? "identity.link.administrator" : "identity.link.member";
    }

    private Model model(Link link, Form form, String secret) {
        boolean administrator = link.purpose() == Purpose.ADMINISTRATOR;
        String organisation = link.organisationId() == null
                ? ""
                : organisations.organisationName(link.organisationId()).orElse("");
        return new Model(
                form,
                "/link/" + secret,
                administrator,
                !administrator && enrolment.isKnown(link),
                link.email(),
                organisation);
    }
}
