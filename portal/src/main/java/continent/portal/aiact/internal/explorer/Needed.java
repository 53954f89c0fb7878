package continent.portal.aiact.internal.explorer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether answers were what people needed: what those who work on the answers learn from. The newest ten thousand are
/// kept, without anything that tells who said it.
@Component
class Needed {

    static final int KEPT_MAX = 10_000;

    private final JdbcClient sql;
    private final InstantSource clock;

    Needed(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param units    the best candidates of the answer, the best first
    /// @param question null where it was not to be kept
    record Told(
            long id,
            Instant at,
            boolean needed,
            LocalDate asOf,
            List<String> units,
            @Nullable String question) {}

    record Counts(long yes, long no) {}

    void tell(boolean needed, LocalDate asOf, List<String> units, @Nullable String question) {
        sql.sql("""
                insert into aiact_needed (told_at, needed, as_of, units, question)
                values (:now, :needed, :asOf, :units, :question)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("needed", needed)
                .param("asOf", asOf)
                .param("units", String.join(" ", units))
                .param("question", question, Types.VARCHAR)
                .update();
        sql.sql("delete from aiact_needed where id <= (select max(id) - ? from aiact_needed)")
                .param(KEPT_MAX)
                .update();
    }

    Counts counts() {
        return sql.sql("""
                select count(*) filter (where needed) as yes, count(*) filter (where not needed) as no from aiact_needed
                """)
                .query((row, _) -> new Counts(row.getLong("yes"), row.getLong("no")))
                .single();
    }

    /// The newest first.
    ///
    /// @param needed only those; null for all
    /// @param before only older ones than this id
    List<Told> latest(@Nullable Boolean needed, long before, int limit) {
        return sql.sql("""
                select id, told_at, needed, as_of, units, question from aiact_needed
                where id < :before and (:all or needed = :needed) order by id desc limit :limit
                """)
                .param("before", before)
                .param("all", needed == null)
                .param("needed", Boolean.TRUE.equals(needed))
                .param("limit", limit)
                .query(Needed::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("needed"),
                row.getObject("as_of", LocalDate.class),
                List.of(row.getString("units").split(" ")),
                row.getString("question"));
    }

    void forget() {
        sql.sql("delete from aiact_needed").update();
    }
}
