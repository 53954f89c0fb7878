package continent.portal.identity.internal;

import continent.kernel.Ids;
import continent.portal.frame.PortalSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `known_device`: browsers in which an account signed in before. A cookie tells them apart from those of
/// strangers, so that strangers who guess slow down one another and not the owner (OWASP: device cookies). It
/// authorises nothing.
@Component
class Devices {

    static final String COOKIE = "device";
    private static final Duration KEPT = Duration.ofDays(365);
    private final JdbcClient sql;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;
    private final PortalSettings settings;

    Devices(JdbcClient sql, Ids ids, Secrets secrets, InstantSource clock, PortalSettings settings) {
        this.sql = sql;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
    }

    /// The device's id, where the account of the address signed in there before.
    Optional<String> find(@Nullable String secret, String email) {
        if (secret == null) {
            return Optional.empty();
        }
        return sql.sql("""
                select device.id from known_device device join account on account.id = device.account_id
                where device.secret_hash = :hash and account.email = :email and device.created_at > :oldest
                """)
                .param("hash", Secrets.hash(secret))
                .param("email", Accounts.normal(email))
                .param("oldest", Rows.time(clock.instant().minus(KEPT)))
                .query(String.class)
                .optional();
    }

    /// Remembers the browser from which an account has just signed in.
    void remember(String accountId, HttpServletResponse response) {
        String secret = secrets.next("");
        var now = clock.instant();
        sql.sql("delete from known_device where created_at < :oldest")
                .param("oldest", Rows.time(now.minus(KEPT)))
                .update();
        sql.sql(
                        "insert into known_device (id, secret_hash, account_id, created_at) values (:id, :hash, :account, :now)")
                .param("id", ids.next("dev"))
                .param("hash", Secrets.hash(secret))
                .param("account", accountId)
                .param("now", Rows.time(now))
                .update();
        var cookie = ResponseCookie.from(COOKIE, secret)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    /// Whoever renews a forgotten password trusts no browser any more.
    void forget(String accountId) {
        sql.sql("delete from known_device where account_id = :account")
                .param("account", accountId)
                .update();
    }
}
