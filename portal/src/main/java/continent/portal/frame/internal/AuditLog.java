package continent.portal.frame.internal;

import continent.kernel.Ids;
import continent.portal.frame.AuditEntry;
import continent.portal.frame.AuditTrail;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `audit_entry`. Entries are added and completed, never changed otherwise.
@Component
final class AuditLog implements AuditTrail {

    private static final int ID_LENGTH_MAX = 200;
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    AuditLog(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    String begin(Call call, Caller caller, String requestId) {
        String id = ids.next("aud");
        var user = caller.user();
        var organisation = caller.organisation();
        sql.sql("""
                insert into audit_entry (id, at, operation, means, user_id, organisation_id, credential,
                                         resource_kind, resource_id, request_id)
                values (:id, :at, :operation, :means, :user, :organisation, :credential, :kind, :resource, :request)
                """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("operation", call.operation().id())
                .param("means", caller.means().name())
                .param("user", user == null ? null : user.id())
                .param("organisation", organisation == null ? null : organisation.id())
                .param("credential", caller.credential())
                .param("kind", call.kind())
                .param("resource", cut(call.resourceId()))
                .param("request", requestId)
                .update();
        return id;
    }

    void end(String id, int status, @Nullable String created) {
        sql.sql("update audit_entry set status = :status, resource_id = coalesce(resource_id, :created) where id = :id")
                .param("status", status)
                .param("created", cut(created))
                .param("id", id)
                .update();
    }

    @Override
    public List<AuditEntry> page(Cursor cursor) {
        return sql.sql("select * from audit_entry where id < :before order by id desc limit :limit")
                .param("before", cursor.before())
                .param("limit", cursor.limit() + 1)
                .query((row, _) -> new AuditEntry(
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("operation"),
                        row.getString("means"),
                        row.getString("user_id"),
                        row.getString("organisation_id"),
                        row.getString("resource_kind"),
                        row.getString("resource_id"),
                        row.getString("request_id"),
                        row.getObject("status", Integer.class)))
                .list();
    }

    private static @Nullable String cut(@Nullable String id) {
        return id == null || id.length() <= ID_LENGTH_MAX ? id : id.substring(0, ID_LENGTH_MAX);
    }
}
