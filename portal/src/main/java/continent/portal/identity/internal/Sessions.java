package continent.portal.identity.internal;

import continent.kernel.Ids;
import continent.portal.frame.Authenticator;
import continent.portal.frame.PortalSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `session`: ends after eight hours without a request, and after three days at the latest.
@Component
class Sessions {

    static final Duration IDLE_MAX = Duration.ofHours(8);
    static final Duration AGE_MAX = Duration.ofDays(3);
    /// Requests within this time of the last noted one don't write.
    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;
    private final PortalSettings settings;

    Sessions(JdbcClient sql, Ids ids, Secrets secrets, InstantSource clock, PortalSettings settings) {
        this.sql = sql;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
    }

    record Session(String id, String accountId, @Nullable String organisationId, Instant seenAt, Instant expiresAt) {}

    /// Opens a session and hands its secret to the browser.
    void open(String accountId, HttpServletResponse response) {
        String secret = secrets.next("");
        var now = clock.instant();
        sql.sql("""
                insert into session (id, secret_hash, account_id, created_at, seen_at, expires_at)
                values (:id, :hash, :account, :now, :now, :expires)
                """)
                .param("id", ids.next("ses"))
                .param("hash", Secrets.hash(secret))
                .param("account", accountId)
                .param("now", Rows.time(now))
                .param("expires", Rows.time(now.plus(AGE_MAX)))
                .update();
        sql.sql("delete from session where expires_at < :now or seen_at < :idle")
                .param("now", Rows.time(now))
                .param("idle", Rows.time(now.minus(IDLE_MAX)))
                .update();
        setCookie(response, secret, AGE_MAX);
    }

    /// The living session of a secret; noting that it was seen.
    Optional<Session> find(String secret) {
        var now = clock.instant();
        var found = sql.sql("""
                select * from session where secret_hash = :hash and expires_at > :now and seen_at > :idle
                """)
                .param("hash", Secrets.hash(secret))
                .param("now", Rows.time(now))
                .param("idle", Rows.time(now.minus(IDLE_MAX)))
                .query((row, _) -> new Session(
                        row.getString("id"),
                        row.getString("account_id"),
                        row.getString("organisation_id"),
                        Rows.instant(row, "seen_at"),
                        Rows.instant(row, "expires_at")))
                .optional();
        found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_GRAIN)))
                .ifPresent(this::seen);
        return found;
    }

    private void seen(Session session) {
        sql.sql("update session set seen_at = :now where id = :id")
                .param("now", Rows.time(clock.instant()))
                .param("id", session.id())
                .update();
    }

    /// Chooses the organisation to act for.
    void actFor(String sessionId, String organisationId) {
        sql.sql("update session set organisation_id = :organisation where id = :id")
                .param("organisation", organisationId)
                .param("id", sessionId)
                .update();
    }

    void end(@Nullable String sessionId, HttpServletResponse response) {
        sql.sql("delete from session where id = :id").param("id", sessionId).update();
        setCookie(response, "", Duration.ZERO);
    }

    /// Ends all other sessions of an account, such as after a new password.
    void endOthers(String accountId, @Nullable String sessionId) {
        sql.sql("delete from session where account_id = :account and id <> coalesce(:id, '')")
                .param("account", accountId)
                .param("id", sessionId, java.sql.Types.VARCHAR)
                .update();
    }

    private void setCookie(HttpServletResponse response, String secret, Duration age) {
        var cookie = ResponseCookie.from(Authenticator.SESSION_COOKIE, secret)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
