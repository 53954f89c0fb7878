package continent.portal.identity.internal;

import continent.kernel.Ids;
import continent.portal.frame.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `one_time_link`: an address that makes an administrator (one hour) or a member (three days), once.
@Component
public class Links {

    static final Duration ADMINISTRATOR_AGE = Duration.ofHours(1);
    static final Duration MEMBER_AGE = Duration.ofDays(3);
    private final JdbcClient sql;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    Links(JdbcClient sql, Ids ids, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    public enum Purpose {
        ADMINISTRATOR,
        MEMBER
    }

    public record Link(
            String id,
            Purpose purpose,
            @Nullable String organisationId,
            @Nullable Role role,
            String name,
            String email,
            Instant expiresAt) {}

    /// @param secret seen once, as the last part of `/link/…`
    record Made(String secret, Instant expiresAt) {
        String path() {
            return "/link/" + secret;
        }
    }

    Made administrator() {
        return make(Purpose.ADMINISTRATOR, null, null, "", "", ADMINISTRATOR_AGE);
    }

    Made member(String organisationId, Role role, String name, String email) {
        return make(Purpose.MEMBER, organisationId, role, name, Accounts.normal(email), MEMBER_AGE);
    }

    private Made make(
            Purpose purpose,
            @Nullable String organisationId,
            @Nullable Role role,
            String name,
            String email,
            Duration age) {
        String secret = secrets.next("");
        var now = clock.instant();
        sql.sql("""
                insert into one_time_link
                  (id, secret_hash, purpose, organisation_id, role, name, email, created_at, expires_at)
                values (:id, :hash, :purpose, :organisation, :role, :name, :email, :now, :expires)
                """)
                .param("id", ids.next("lnk"))
                .param("hash", Secrets.hash(secret))
                .param("purpose", purpose.name())
                .param("organisation", organisationId)
                .param("role", role == null ? null : role.name())
                .param("name", name)
                .param("email", email)
                .param("now", Rows.time(now))
                .param("expires", Rows.time(now.plus(age)))
                .update();
        return new Made(secret, now.plus(age));
    }

    /// The link of a secret, while it can be used.
    Optional<Link> find(String secret) {
        return sql.sql(
                        "select * from one_time_link where secret_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", Secrets.hash(secret))
                .param("now", Rows.time(clock.instant()))
                .query(Links::link)
                .optional();
    }

    /// Uses the link up; of two at the same moment, one gets it.
    boolean use(Link link) {
        return sql.sql("update one_time_link set used_at = :now where id = :id and used_at is null")
                        .param("now", Rows.time(clock.instant()))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    /// Links of an organisation that were not used yet, newest first.
    List<Link> open(String organisationId) {
        return sql.sql("""
                select * from one_time_link
                where organisation_id = :organisation and used_at is null and expires_at > :now
                order by id desc limit 200
                """)
                .param("organisation", organisationId)
                .param("now", Rows.time(clock.instant()))
                .query(Links::link)
                .list();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        String role = row.getString("role");
        return new Link(
                row.getString("id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("organisation_id"),
                role == null ? null : Role.valueOf(role),
                row.getString("name"),
                row.getString("email"),
                Rows.instant(row, "expires_at"));
    }
}
