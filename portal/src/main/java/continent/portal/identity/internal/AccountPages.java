package continent.portal.identity.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.ScopeCatalogue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The reader's own account: password, organisation to act for, tokens.
@Controller
public class AccountPages {

    private static final int TOKENS_SHOWN_MAX = 100;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tokens tokens;
    private final TokenWishes wishes;
    private final ScopeCatalogue catalogue;
    private final InstantSource clock;

    AccountPages(
            Accounts accounts,
            Organisations organisations,
            Passwords passwords,
            Sessions sessions,
            Tokens tokens,
            TokenWishes wishes,
            ScopeCatalogue catalogue,
            InstantSource clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.wishes = wishes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// @param organisations those that the reader may act for
    public record Model(
            Form password,
            Form token,
            List<Caller.Organisation> organisations,
            List<Tokens.Token> tokens,
            List<String> scopes,
            java.time.Instant now) {}

    /// @param secret shown this once
    public record NewToken(Tokens.Token token, String secret) {}

    @GetMapping("/account")
    @Performs("identity.account")
    View show(Page page, Caller caller) {
        return show(200, Form.EMPTY, Form.EMPTY, page, caller);
    }

    private View show(int status, Form password, Form token, Page page, Caller caller) {
        var own = organisations.of(caller.userId()).stream()
                .map(Organisations.Membership::organisation)
                .toList();
        var model = new Model(
                password,
                token,
                own,
                tokens.of(caller.userId(), "~", TOKENS_SHOWN_MAX),
                List.copyOf(catalogue.scopes()),
                clock.instant());
        return page.show(status, "identity/account.jte", "identity.account.title", model);
    }

    @PostMapping("/account/password")
    @Performs("identity.changePassword")
    View password(Input input, Page page, Caller caller) {
        String current = input.secret("current", Passwords.LENGTH_MAX);
        String fresh = input.secret("password", Passwords.LENGTH_MAX);
        if (!fresh.isEmpty() && fresh.length() < Passwords.LENGTH_MIN) {
            input.refuse("too-short", "password", page.text("identity.password.short", Passwords.LENGTH_MIN));
        }
        if (input.ok()) {
            String hash = accounts.find(caller.userId())
                    .map(Accounts.Account::passwordHash)
                    .orElse(null);
            if (passwords.matches(current, hash)) {
                accounts.setPassword(caller.userId(), passwords.hash(fresh));
                sessions.endOthers(caller.userId(), caller.credential());
                return page.goTo("/account", "identity.password.changed");
            }
            input.refuse("not-proven", "current", page.text("identity.password.currentWrong"));
        }
        return show(422, input.form(), Form.EMPTY, page, caller);
    }

    @PostMapping("/account/organisation")
    @Performs("identity.actFor")
    View actFor(Input input, Page page, Caller caller) {
        String organisation = input.text("organisation", 100);
        input.check();
        if (!caller.memberships().containsKey(organisation) || caller.credential() == null) {
            throw Problem.notFound();
        }
        sessions.actFor(caller.credential(), organisation);
        return page.goTo("/account", "identity.actFor.changed");
    }

    @PostMapping("/account/tokens")
    @Performs("identity.tokens.create")
    View createToken(Input input, Page page, Caller caller) {
        var wish = wishes.read(input, page.texts());
        if (!input.ok()) {
            return show(422, Form.EMPTY, input.form(), page, caller);
        }
        var issued = tokens.issue(
                caller.userId(), caller.organisationId(), wish.name(), wish.scopes(), Duration.ofDays(wish.days()));
        return page.crumb(page.text("identity.account.title"), "/account")
                .show(
                        201,
                        "identity/token.jte",
                        "identity.token.created",
                        new NewToken(issued.token(), issued.secret()));
    }

    @PostMapping("/account/tokens/{id}/revoke")
    @Performs(value = "identity.tokens.revoke", on = "token")
    View revoke(@PathVariable String id, Page page, Caller caller) {
        if (!tokens.revoke(id, caller.userId())) {
            throw Problem.notFound();
        }
        return page.goTo("/account", "identity.token.revoked");
    }
}
