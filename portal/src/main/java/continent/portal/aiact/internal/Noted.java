package continent.portal.aiact.internal;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which assessments that nobody asked for somebody has taken note of.
@Component
class Noted {

    private final JdbcClient sql;
    private final InstantSource clock;

    Noted(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isNoted(String assessment) {
        return sql.sql("select count(*) from aiact_noted where assessment_id = ?")
                        .param(assessment)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @param user id of who noted it
    void note(String assessment, String user) {
        sql.sql("insert into aiact_noted (assessment_id, noted_by, noted_at) values (?, ?, ?) on conflict do nothing")
                .params(assessment, user, Timestamp.from(clock.instant()))
                .update();
    }
}
