package continent.portal.identity.internal;

import continent.portal.frame.Authenticator;
import continent.portal.frame.Caller;
import continent.portal.frame.Caller.Means;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Ties a request to an account: by `Authorization: Bearer` where that header stands, else by the session cookie. A
/// token that does not hold is refused, never passed over in favour of a cookie.
@Component
@Order(20)
class Credentials implements Authenticator {

    private static final String BEARER = "Bearer ";
    private final Accounts accounts;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Tokens tokens;

    Credentials(Accounts accounts, Organisations organisations, Sessions sessions, Tokens tokens) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Optional<Caller> authenticate(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null ? bySession(request) : Optional.of(byToken(header));
    }

    private Caller byToken(String header) {
        String secret =
                header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        return tokens.find(secret)
                .flatMap(this::byToken)
                .orElseThrow(() -> Problem.of(401, "token", "The token is unknown, expired or revoked."));
    }

    private Optional<Caller> byToken(Tokens.Token token) {
        return accounts.find(token.accountId())
                .flatMap(account -> organisations.of(account.id()).stream()
                        .filter(membership -> membership.organisation().id().equals(token.organisationId()))
                        .findFirst()
                        .map(membership -> new Caller(
                                Means.TOKEN,
                                user(account),
                                membership.organisation(),
                                Map.of(token.organisationId(), membership.role()),
                                account.administrator(),
                                account.siteStaff(),
                                Set.copyOf(token.scopes()),
                                token.expiresAt(),
                                token.id())));
    }

    private Optional<Caller> bySession(HttpServletRequest request) {
        String secret = cookie(request);
        return secret == null
                ? Optional.empty()
                : sessions.find(secret)
                        .flatMap(session ->
                                accounts.find(session.accountId()).map(account -> bySession(session, account)));
    }

    private Caller bySession(Sessions.Session session, Accounts.Account account) {
        var memberships = organisations.of(account.id());
        var roles = new HashMap<String, Role>();
        memberships.forEach(membership -> roles.put(membership.organisation().id(), membership.role()));
        return new Caller(
                Means.SESSION,
                user(account),
                current(session.organisationId(), memberships),
                Map.copyOf(roles),
                account.administrator(),
                account.siteStaff(),
                Set.of(),
                session.expiresAt(),
                session.id());
    }

    private static Caller.@Nullable Organisation current(
            @Nullable String chosen, List<Organisations.Membership> memberships) {
        return memberships.stream()
                .map(Organisations.Membership::organisation)
                .filter(organisation -> organisation.id().equals(chosen))
                .findFirst()
                .orElse(memberships.isEmpty() ? null : memberships.getFirst().organisation());
    }

    private static Caller.User user(Accounts.Account account) {
        return new Caller.User(account.id(), account.name(), account.email(), null);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(SESSION_COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
