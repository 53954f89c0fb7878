package continent.portal.identity.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Role;
import continent.portal.frame.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Accounts, tokens and members for programs.
@RestController
class IdentityApi {

    private final Tokens tokens;
    private final TokenWishes wishes;
    private final Organisations organisations;

    IdentityApi(Tokens tokens, TokenWishes wishes, Organisations organisations) {
        this.tokens = tokens;
        this.wishes = wishes;
        this.organisations = organisations;
    }

    record User(String id, String name, String email) {}

    record Me(
            User user,
            Caller.@Nullable Organisation organisation,
            @Nullable Role role,
            SortedSet<String> scopes,
            boolean administrator,
            @Nullable Instant expiresAt) {}

    record TokenView(
            String id,
            String name,
            String organisation,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {
        static TokenView of(Tokens.Token token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.organisationId(),
                    token.scopes(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.usedAt(),
                    token.revokedAt());
        }
    }

    /// @param secret shown this once
    record NewToken(TokenView token, String secret) {}

    @GetMapping("/api/v1/me")
    @Performs("identity.me")
    Me me(Caller caller) {
        var user = Objects.requireNonNull(caller.user());
        var organisation = caller.organisation();
        return new Me(
                new User(user.id(), user.name(), user.email()),
                organisation,
                organisation == null ? null : caller.memberships().get(organisation.id()),
                new TreeSet<>(caller.scopes()),
                caller.administrator(),
                caller.expiresAt());
    }

    @GetMapping("/api/v1/tokens")
    @Performs("identity.tokens")
    Listing<TokenView> tokens(Cursor cursor, Caller caller) {
        var rows = tokens.of(caller.userId(), cursor.before(), cursor.limit() + 1);
        return Listing.of(rows, cursor, Tokens.Token::id).map(TokenView::of);
    }

    @PostMapping("/api/v1/tokens")
    @Performs("identity.tokens.create")
    ResponseEntity<NewToken> create(Input input, Caller caller, Texts texts) {
        var wish = wishes.read(input, texts);
        input.check();
        var issued = tokens.issue(
                caller.userId(), caller.organisationId(), wish.name(), wish.scopes(), Duration.ofDays(wish.days()));
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .body(new NewToken(TokenView.of(issued.token()), issued.secret()));
    }

    @DeleteMapping("/api/v1/tokens/{id}")
    @Performs(value = "identity.tokens.revoke", on = "token")
    ResponseEntity<Void> revoke(@PathVariable String id, Caller caller) {
        if (!tokens.revoke(id, caller.userId())) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/v1/organisations/{id}/members")
    @Performs(value = "identity.members", on = "organisation")
    List<Organisations.Member> members(@PathVariable String id) {
        return organisations.members(id);
    }
}
