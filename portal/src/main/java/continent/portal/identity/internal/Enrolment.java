package continent.portal.identity.internal;

import continent.portal.frame.Role;
import continent.portal.identity.internal.Links.Link;
import continent.portal.identity.internal.Links.Purpose;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns a one-time link into an account, a membership, or an administrator.
@Component
class Enrolment {

    private final Links links;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Devices devices;

    Enrolment(
            Links links,
            Accounts accounts,
            Organisations organisations,
            Passwords passwords,
            SignIn signIn,
            Sessions sessions,
            Devices devices) {
        this.links = links;
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.devices = devices;
    }

    /// What was typed.
    ///
    /// @param name         empty where the account exists
    /// @param organisation the name of a new one, for administrators
    record Wish(String name, String email, String password, String organisation) {
        @Override
        public String toString() {
            return "Wish[" + name + "]"; // a password belongs into no log
        }
    }

    sealed interface Outcome {
        record Enrolled(String accountId) implements Outcome {}

        enum Refused implements Outcome {
            LINK_USED,
            NOT_PROVEN,
            TOO_OFTEN
        }
    }

    /// Whether the invited person has an account that can be signed in to.
    boolean isKnown(Link link) {
        return accounts.byEmail(link.email())
                .filter(account -> account.passwordHash() != null)
                .isPresent();
    }

    @Transactional
    public Outcome enrol(Link link, Wish wish, Origin origin) {
        return link.purpose() == Purpose.ADMINISTRATOR ? administrator(link, wish) : member(link, wish, origin);
    }

    /// Whoever holds such a link runs the machine; hence it also renews a forgotten password, and then nobody who knew
    /// the old
    /// one stays signed in.
    private Outcome administrator(Link link, Wish wish) {
        String hash = passwords.hash(wish.password());
        if (!links.use(link)) {
            return Outcome.Refused.LINK_USED;
        }
        var known = accounts.byEmail(wish.email());
        String account = known.map(Accounts.Account::id).orElseGet(() -> accounts.add(wish.name(), wish.email(), null));
        accounts.setPassword(account, hash);
        sessions.endOthers(account, null);
        devices.forget(account);
        accounts.makeAdministrator(account);
        if (organisations.of(account).isEmpty()) {
            organisations.join(organisations.add(wish.organisation(), ""), account, Role.OWNER);
        }
        return new Outcome.Enrolled(account);
    }

    private Outcome member(Link link, Wish wish, Origin origin) {
        String account;
        if (isKnown(link)) {
            switch (signIn.byPassword(link.email(), wish.password(), origin)) {
                case SignIn.Outcome.Proven(String id) -> account = id;
                case SignIn.Outcome.TooOften _ -> {
                    return Outcome.Refused.TOO_OFTEN;
                }
                case SignIn.Outcome.Refused.NOT_PROVEN -> {
                    return Outcome.Refused.NOT_PROVEN;
                }
            }
            if (!links.use(link)) {
                return Outcome.Refused.LINK_USED;
            }
        } else {
            String hash = passwords.hash(wish.password());
            if (!links.use(link)) {
                return Outcome.Refused.LINK_USED;
            }
            account = accounts.add(wish.name(), link.email(), hash);
        }
        String organisation = Objects.requireNonNull(link.organisationId(), "a member's link names its organisation");
        organisations.join(organisation, account, Objects.requireNonNullElse(link.role(), Role.VIEWER));
        return new Outcome.Enrolled(account);
    }
}
