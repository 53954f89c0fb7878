package continent.portal.aiact.internal;

import continent.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers on the way to an assessment, one draft a project, so that nobody answers twice.
@Component
class Drafts {

    private final JdbcClient sql;
    private final InstantSource clock;

    Drafts(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param asOf    the date asked for, null for today
    /// @param answers by fact in the order in which they were given; null means "don't know"
    record Draft(@Nullable LocalDate asOf, Map<String, @Nullable Object> answers) {

        Draft with(String fact, @Nullable Object value) {
            var next = new LinkedHashMap<>(answers);
            next.put(fact, value);
            return new Draft(asOf, next);
        }

        Draft without(String fact) {
            var next = new LinkedHashMap<>(answers);
            next.remove(fact);
            return new Draft(asOf, next);
        }

        Draft on(@Nullable LocalDate day) {
            return new Draft(day, answers);
        }
    }

    Optional<Draft> find(String project) {
        return sql.sql("select as_of, answers from aiact_draft where project_id = ?")
                .param(project)
                .query(Drafts::draft)
                .optional();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("as_of", LocalDate.class),
                Json.object(row.getString("answers")).orThrow());
    }

    void save(String project, Draft draft) {
        sql.sql("""
                insert into aiact_draft (project_id, as_of, answers, updated_at) values (:project, :asOf, :answers, :now)
                on conflict (project_id) do update
                set as_of = excluded.as_of, answers = excluded.answers, updated_at = excluded.updated_at
                """)
                .param("project", project)
                .param("asOf", draft.asOf())
                .param("answers", Json.write(draft.answers()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void clear(String project) {
        sql.sql("delete from aiact_draft where project_id = ?").param(project).update();
    }
}
