package continent.portal.access.internal;

import continent.instruments.compute.AccessMode;
import continent.kernel.Quantity;
import continent.portal.access.Grant;
import continent.portal.access.Grants;
import continent.portal.frame.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `access_grant`.
@Component
final class GrantStore implements Grants {

    private final JdbcClient sql;
    private final InstantSource clock;

    GrantStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Grant> find(String id) {
        return sql.sql("select * from access_grant where id = :id")
                .param("id", id)
                .query(GrantStore::grant)
                .optional();
    }

    @Override
    public List<Grant> ofProject(String project) {
        return sql.sql("select * from access_grant where project_id = :project order by id desc limit 200")
                .param("project", project)
                .query(GrantStore::grant)
                .list();
    }

    @Override
    public Optional<Grant> active(String project) {
        var now = clock.instant();
        return ofProject(project).stream().filter(grant -> grant.isActive(now)).findFirst();
    }

    List<Grant> page(String project, Cursor cursor) {
        return sql.sql("""
                select * from access_grant where project_id = :project and id < :before order by id desc limit :limit
                """)
                .param("project", project)
                .param("before", cursor.before())
                .param("limit", cursor.limit() + 1)
                .query(GrantStore::grant)
                .list();
    }

    /// Requests that wait for a person, oldest first.
    List<Grant> waiting() {
        return sql.sql("select * from access_grant where state = 'PENDING' order by id limit 200")
                .query(GrantStore::grant)
                .list();
    }

    /// Whether the project has a grant at the site that waits or is active.
    boolean hasActive(String project, String site, Instant now) {
        return sql.sql("""
                select count(*) from access_grant
                where project_id = :project and site = :site
                  and (state = 'PENDING' or (state = 'AWARDED' and valid_until > :now))
                """)
                        .param("project", project)
                        .param("site", site)
                        .param("now", time(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Awarded grants of the site whose time is over but whose account still has something free.
    List<String> expired(String site, Instant now) {
        return sql.sql("""
                select g.id from access_grant g join ledger_account a on a.id = g.id
                where g.site = :site and g.state = 'AWARDED' and g.valid_until <= :now and a.balance > 0
                order by g.id
                """)
                .param("site", site)
                .param("now", time(now))
                .query(String.class)
                .list();
    }

    /// Waits until no other request of the project is being decided; within a transaction.
    void lock(String project) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "grant:" + project)
                .query(String.class)
                .optional();
    }

    void insert(Grant grant) {
        sql.sql("""
                insert into access_grant (id, project_id, organisation_id, site, mode, amount, unit, state, reason,
                  requested_by, requested_at, note, valid_from, valid_until)
                values (:id, :project, :organisation, :site, :mode, :amount, :unit, :state, :reason,
                  :by, :at, :note, :from, :until)
                """)
                .param("id", grant.id())
                .param("project", grant.project())
                .param("organisation", grant.organisation())
                .param("site", grant.site())
                .param("mode", grant.mode().id())
                .param("amount", grant.amount().amount())
                .param("unit", grant.amount().unit())
                .param("state", grant.state().name())
                .param("reason", grant.reason())
                .param("by", grant.requestedBy())
                .param("at", time(grant.requestedAt()))
                .param("note", grant.note())
                .param("from", time(grant.from()))
                .param("until", time(grant.until()))
                .update();
    }

    /// Decides a grant that waits.
    ///
    /// @return false where it does not wait any more
    boolean decide(Grant decided, String by, Instant at) {
        return sql.sql("""
                update access_grant set state = :state, reason = :reason, note = :note, decided_by = :by,
                  decided_at = :at, valid_from = :from, valid_until = :until
                where id = :id and state = 'PENDING'
                """)
                        .param("state", decided.state().name())
                        .param("reason", decided.reason())
                        .param("note", decided.note())
                        .param("by", by)
                        .param("at", time(at))
                        .param("from", time(decided.from()))
                        .param("until", time(decided.until()))
                        .param("id", decided.id())
                        .update()
                == 1;
    }

    private static Grant grant(ResultSet row, int index) throws SQLException {
        return new Grant(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("organisation_id"),
                row.getString("site"),
                AccessMode.of(row.getString("mode")).orElseThrow(),
                new Quantity(row.getLong("amount"), row.getString("unit")),
                Grant.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                instant(row, "valid_from"),
                instant(row, "valid_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
