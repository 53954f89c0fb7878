package continent.portal.frame.internal;

import continent.portal.frame.Access;
import continent.portal.frame.Caller;
import continent.portal.frame.Operation;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides whether a caller may do what is asked for. One place, no exceptions elsewhere.
///
/// The order matters: who are you (401), may your token do such things (403), is there such a thing for you (404), may
/// your role (403). Hence nobody learns of things that belong to others.
@Component
final class AccessRules {

    private final OperationTable table;

    AccessRules(OperationTable table) {
        this.table = table;
    }

    /// @throws Problem where the caller may not
    void check(Call call, Caller caller) {
        var operation = call.operation();
        if (operation.access() == Access.General.EVERYONE) {
            return;
        }
        if (operation.access() == Access.General.LAUNCHER) {
            require(caller.means() == Caller.Means.LAUNCHER, caller, "Only the launcher on this machine may do this.");
            return;
        }
        if (!caller.signedIn()) {
            throw Problem.of(401, "sign-in", "Sign in, or send a token, to do this.");
        }
        scope(operation, caller);
        var owner = call.kind().isEmpty() ? null : owner(call).orElseThrow(Problem::notFound);
        switch (operation.access()) {
            case Access.General general -> general(general, caller);
            case Access.Member(Role least) -> member(least, caller, owner);
        }
    }

    /// Whether an entry that leads to the operation is worth showing.
    boolean wouldAllow(String operationId, Caller caller) {
        var operation = table.find(operationId);
        if (operation == null) {
            return false;
        }
        return switch (operation.access()) {
            case Access.General.EVERYONE -> true;
            case Access.General.LAUNCHER -> false;
            case Access.General.SIGNED_IN -> caller.signedIn();
            case Access.General.ADMINISTRATOR -> caller.administrator();
            case Access.General.SITE_STAFF -> caller.siteStaff() || caller.administrator();
            case Access.Member(Role least) -> caller.hasRole(least);
        };
    }

    private static void scope(Operation operation, Caller caller) {
        if (caller.means() != Caller.Means.TOKEN) {
            return;
        }
        if (operation.scope().isEmpty()) {
            throw Problem.of(403, "session-needed", "No token may do this: sign in with a browser.");
        }
        if (!operation.scope().equals(Operation.ANY_TOKEN) && !caller.scopes().contains(operation.scope())) {
            throw Problem.of(403, "scope", "The token lacks the scope '" + operation.scope() + "'.");
        }
    }

    private Optional<String> owner(Call call) {
        var ownership = table.owner(call.kind());
        String id = call.resourceId();
        return ownership == null || id == null || id.length() > 200 ? Optional.empty() : ownership.organisationOf(id);
    }

    private static void general(Access.General rule, Caller caller) {
        boolean allowed = switch (rule) {
            case EVERYONE, SIGNED_IN -> true;
            case SITE_STAFF -> caller.siteStaff() || caller.administrator();
            case ADMINISTRATOR -> caller.administrator();
            case LAUNCHER -> false;
        };
        require(allowed, caller, "Your account may not do this.");
    }

    private static void member(Role least, Caller caller, @Nullable String owner) {
        if (owner == null) {
            require(caller.hasRole(least), caller, "Your role in your organisation does not allow this.");
            return;
        }
        if (!caller.memberships().containsKey(owner)) {
            throw Problem.notFound();
        }
        require(caller.hasRole(owner, least), caller, "Your role in the organisation does not allow this.");
    }

    private static void require(boolean allowed, Caller caller, String otherwise) {
        if (allowed) {
            return;
        }
        throw caller.means() == Caller.Means.NONE
                ? Problem.of(401, "sign-in", otherwise)
                : Problem.of(403, "not-allowed", otherwise);
    }
}
