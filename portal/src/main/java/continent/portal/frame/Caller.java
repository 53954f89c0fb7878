package continent.portal.frame;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is asking, and by what means. Handlers take it as a parameter.
///
/// @param means         how the caller proved who they are
/// @param user          null for visitors and the launcher
/// @param organisation  the organisation that the caller acts for now; null where there is none
/// @param memberships   the role in each organisation that this caller may act for
/// @param administrator whether the caller runs this instance
/// @param siteStaff     whether the caller is staff of the site that this instance runs
/// @param scopes        what an API token was given; empty for sessions, which may do all that the person may
/// @param expiresAt     when the session or token ends
/// @param credential    id of the session or token, for the audit log and the list of sessions
public record Caller(
        Means means,
        @Nullable User user,
        @Nullable Organisation organisation,
        Map<String, Role> memberships,
        boolean administrator,
        boolean siteStaff,
        Set<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable String credential) {

    public static final Caller VISITOR =
            new Caller(Means.NONE, null, null, Map.of(), false, false, Set.of(), null, null);
    public static final Caller LAUNCHER =
            new Caller(Means.LAUNCHER, null, null, Map.of(), false, false, Set.of(), null, null);

    public enum Means {
        NONE,
        SESSION,
        TOKEN,
        LAUNCHER
    }

    /// @param language the language that the person chose, null where none was
    public record User(
            String id, String name, String email, @Nullable String language) {}

    /// @param mark a word that sets it apart, such as `tour`; empty where there is none
    public record Organisation(String id, String name, String mark) {}

    public boolean signedIn() {
        return user != null;
    }

    /// The user's id.
    ///
    /// @throws IllegalStateException for visitors: the operation's rule should have kept them out
    public String userId() {
        if (user == null) {
            throw new IllegalStateException("no one is signed in");
        }
        return user.id();
    }

    /// The organisation that the caller acts for.
    ///
    /// @throws IllegalStateException where there is none: the operation's rule should have asked for membership
    public String organisationId() {
        if (organisation == null) {
            throw new IllegalStateException("the caller acts for no organisation");
        }
        return organisation.id();
    }

    /// Whether the caller has at least this role in the organisation that they act for.
    public boolean hasRole(Role least) {
        return organisation != null && hasRole(organisation.id(), least);
    }

    public boolean hasRole(String organisationId, Role least) {
        var role = memberships.get(organisationId);
        return role != null && role.atLeast(least);
    }
}
