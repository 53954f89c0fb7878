package continent.portal.identity.internal;

import continent.portal.frame.Performs;
import continent.portal.frame.Role;
import continent.portal.frame.ScopeCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the launcher on this machine asks for.
@RestController
class LauncherApi {

    private static final Duration TOUR_AGE = Duration.ofHours(1);
    private static final String TOUR = "tour";
    private static final String TOUR_EMAIL = "tour@continent.invalid"; // reserved by RFC 2606: nobody's address
    private final Links links;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Tokens tokens;
    private final ScopeCatalogue catalogue;

    LauncherApi(Links links, Accounts accounts, Organisations organisations, Tokens tokens, ScopeCatalogue catalogue) {
        this.links = links;
        this.accounts = accounts;
        this.organisations = organisations;
        this.tokens = tokens;
        this.catalogue = catalogue;
    }

    /// @param first whether there is no administrator yet
    record AdminLink(String path, Instant expiresAt, boolean first) {}

    record TourToken(String token, String user, String organisation, List<String> scopes, Instant expiresAt) {}

    @PostMapping("/launcher/admin-link")
    @Performs("identity.adminLink")
    AdminLink adminLink() {
        var made = links.administrator();
        return new AdminLink(made.path(), made.expiresAt(), !accounts.hasAdministrator());
    }

    /// The tour acts for an organisation of its own, which nobody can sign in to.
    @PostMapping("/launcher/tour-token")
    @Performs("identity.tourToken")
    @Transactional
    public TourToken tourToken() {
        String user = accounts.byEmail(TOUR_EMAIL)
                .map(Accounts.Account::id)
                .orElseGet(() -> accounts.add(TOUR, TOUR_EMAIL, null));
        String organisation = organisations.byMark(TOUR).orElseGet(() -> organisations.add("Tour", TOUR));
        organisations.join(organisation, user, Role.OWNER);
        var issued = tokens.issue(user, organisation, TOUR, catalogue.scopes(), TOUR_AGE);
        return new TourToken(
                issued.secret(),
                user,
                organisation,
                issued.token().scopes(),
                issued.token().expiresAt());
    }
}
