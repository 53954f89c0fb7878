package continent.portal.identity.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Paths;
import continent.portal.frame.Performs;
import continent.portal.identity.internal.SignIn.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in and out.
@Controller
public class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Devices devices;

    SignInPages(SignIn signIn, Sessions sessions, Accounts accounts, Devices devices) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.devices = devices;
    }

    /// @param next       where to go on
    /// @param firstStart whether there is no administrator yet, so that nobody can sign in
    public record Model(Form form, String next, boolean firstStart) {}

    @GetMapping("/sign-in")
    @Performs("identity.signInPage")
    View show(@RequestParam(defaultValue = "/") String next, Page page, Caller caller) {
        return caller.signedIn()
                ? page.goTo(Paths.ours(next))
                : page.show(
                        "identity/sign-in.jte",
                        "identity.signIn.title",
                        new Model(Form.EMPTY, Paths.ours(next), !accounts.hasAdministrator()));
    }

    @PostMapping("/sign-in")
    @Performs("identity.signIn")
    View signIn(Input input, Page page, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        String email = input.text("email", 254);
        String password = input.secret("password", Passwords.LENGTH_MAX);
        String next = Paths.ours(input.optional("next", 2_000));
        if (!input.ok()) {
            return again(422, input, next, page);
        }
        var origin = Origin.of(request);
        return switch (signIn.byPassword(email, password, origin)) {
            case Outcome.Proven(String account) -> {
                if (caller.means() == Caller.Means.SESSION) {
                    sessions.end(caller.credential(), response); // nobody goes on under what was there before
                }
                sessions.open(account, response);
                if (devices.find(origin.device(), email).isEmpty()) {
                    devices.remember(account, response);
                }
                yield page.goTo(next);
            }
            case Outcome.TooOften(var wait) -> {
                long seconds = Math.max(1, wait.toSeconds());
                response.setHeader("Retry-After", Long.toString(seconds));
                input.refuse("too-often", "password", page.texts().count("identity.signIn.tooOften", seconds));
                yield again(429, input, next, page);
            }
            case Outcome.Refused.NOT_PROVEN -> {
                input.refuse("not-proven", "password", page.text("identity.signIn.notProven"));
                yield again(401, input, next, page);
            }
        };
    }

    private View again(int status, Input input, String next, Page page) {
        return page.show(
                status,
                "identity/sign-in.jte",
                "identity.signIn.title",
                new Model(input.form(), next, !accounts.hasAdministrator()));
    }

    @PostMapping("/sign-out")
    @Performs("identity.signOut")
    View signOut(Page page, Caller caller, HttpServletResponse response) {
        sessions.end(caller.credential(), response);
        return page.goTo("/", "identity.signedOut");
    }
}
