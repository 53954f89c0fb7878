package continent.portal.identity.internal;

import continent.kernel.Ids;
import continent.portal.frame.Ownership;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `api_token`. A token acts for one account in one organisation, within its scopes, until it expires.
@Component
public class Tokens implements Ownership {

    static final String PREFIX = "cnt_";
    private static final Duration USED_GRAIN = Duration.ofMinutes(1);
    private final JdbcClient sql;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    Tokens(JdbcClient sql, Ids ids, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    public record Token(
            String id,
            String accountId,
            String organisationId,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {

        public boolean endedAt(Instant now) {
            return revokedAt != null || !expiresAt.isAfter(now);
        }
    }

    /// @param secret shown once
    record Issued(Token token, String secret) {}

    Issued issue(String accountId, String organisationId, String name, Collection<String> scopes, Duration age) {
        String secret = secrets.next(PREFIX);
        var now = clock.instant();
        var token = sql.sql("""
                insert into api_token (id, secret_hash, account_id, organisation_id, name, scopes, created_at, expires_at)
                values (:id, :hash, :account, :organisation, :name, string_to_array(:scopes, ' '), :now, :expires)
                returning *
                """)
                .param("id", ids.next("tok"))
                .param("hash", Secrets.hash(secret))
                .param("account", accountId)
                .param("organisation", organisationId)
                .param("name", name)
                .param("scopes", String.join(" ", scopes))
                .param("now", Rows.time(now))
                .param("expires", Rows.time(now.plus(age)))
                .query(Tokens::token)
                .single();
        return new Issued(token, secret);
    }

    /// The living token of a secret; noting that it was used.
    Optional<Token> find(String secret) {
        var now = clock.instant();
        var found = sql.sql("select * from api_token where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(Tokens::token)
                .optional()
                .filter(token -> !token.endedAt(now));
        found.filter(token -> token.usedAt() == null || token.usedAt().isBefore(now.minus(USED_GRAIN)))
                .ifPresent(token -> sql.sql("update api_token set used_at = :now where id = :id")
                        .param("now", Rows.time(now))
                        .param("id", token.id())
                        .update());
        return found;
    }

    /// Tokens of an account, newest first.
    List<Token> of(String accountId, String before, int limit) {
        return sql.sql("""
                select * from api_token where account_id = :account and id < :before order by id desc limit :limit
                """)
                .param("account", accountId)
                .param("before", before)
                .param("limit", limit)
                .query(Tokens::token)
                .list();
    }

    /// @return false where the account has no such token
    boolean revoke(String id, String accountId) {
        return sql.sql("""
                        update api_token set revoked_at = coalesce(revoked_at, :now)
                        where id = :id and account_id = :account
                        """)
                        .param("now", Rows.time(clock.instant()))
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    @Override
    public String kind() {
        return "token";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return sql.sql("select organisation_id from api_token where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static Token token(ResultSet row, int index) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new Token(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("organisation_id"),
                row.getString("name"),
                List.of((String[]) scopes.getArray()),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "used_at"),
                Rows.instantOrNull(row, "revoked_at"));
    }
}
