package continent.portal.frame.runs.internal;

import continent.kernel.Ids;
import continent.kernel.Json;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Runs in PostgreSQL.
@Component
class RunStore implements Runs {

    static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    RunStore(JdbcClient sql, Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Published when a run was queued; the worker looks after the commit.
    record RunQueued(String id) {}

    @Override
    @Transactional
    public String start(String kind, String subject, Map<String, ? extends @Nullable Object> input) {
        String id = ids.next("bgr");
        sql.sql("""
                insert into background_run (id, kind, subject, state, input, created_at)
                values (:id, :kind, :subject, 'QUEUED', :input, :at)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("input", Json.write(input))
                .param("at", time(clock.instant()))
                .update();
        events.publishEvent(new RunQueued(id));
        return id;
    }

    @Override
    public Optional<Run> find(String id) {
        return sql.sql("select * from background_run where id = :id")
                .param("id", id)
                .query(RunStore::run)
                .optional();
    }

    @Override
    public List<Run> of(String subject) {
        return sql.sql("select * from background_run where subject = :subject order by id desc limit 200")
                .param("subject", subject)
                .query(RunStore::run)
                .list();
    }

    @Override
    public boolean cancel(String id) {
        return sql.sql("""
                        update background_run set cancel_requested = true
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """).param("id", id).update() == 1;
    }

    /// The oldest run that waits, or whose worker is gone.
    Optional<Claim> claim(Collection<String> kinds) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return sql.sql("""
                update background_run set state = 'RUNNING', attempt = attempt + 1, lease_until = :until
                where id = (select id from background_run
                            where kind in (:kinds)
                              and (state = 'QUEUED' or (state = 'RUNNING' and lease_until < :now))
                            order by created_at, id limit 1 for update skip locked)
                returning *
                """)
                .param("until", time(now.plus(LEASE)))
                .param("kinds", kinds)
                .param("now", time(now))
                .query((row, index) -> new Claim(run(row, index), row.getBoolean("cancel_requested")))
                .optional();
    }

    /// A run that was claimed, and whether it is asked to stop.
    record Claim(Run run, boolean cancelRequested) {}

    enum Hold {
        OURS,
        CANCEL_REQUESTED,
        LOST
    }

    /// Renews the lease of a run in hand, and stores its progress where there is some.
    Hold renew(Run run, @Nullable Map<String, ? extends @Nullable Object> progress) {
        return sql.sql("""
                update background_run set lease_until = :until, progress = coalesce(:progress, progress)
                where id = :id and attempt = :attempt and state = 'RUNNING'
                returning cancel_requested
                """)
                .param("until", time(clock.instant().plus(LEASE)))
                .param("progress", progress == null ? null : Json.write(progress), java.sql.Types.VARCHAR)
                .param("id", run.id())
                .param("attempt", run.attempt())
                .query(Boolean.class)
                .optional()
                .map(cancel -> cancel ? Hold.CANCEL_REQUESTED : Hold.OURS)
                .orElse(Hold.LOST);
    }

    /// Ends a run in hand.
    ///
    /// @return the run as it stands now, empty where it is in other hands
    Optional<Run> end(
            Run run,
            Run.State state,
            @Nullable Map<String, ? extends @Nullable Object> result,
            @Nullable String problem) {
        return sql.sql("""
                update background_run
                set state = :state, result = :result, problem = :problem, ended_at = :at, lease_until = null
                where id = :id and attempt = :attempt and state = 'RUNNING'
                returning *
                """)
                .param("state", state.name())
                .param("result", result == null ? null : Json.write(result))
                .param("problem", problem)
                .param("at", time(clock.instant()))
                .param("id", run.id())
                .param("attempt", run.attempt())
                .query(RunStore::run)
                .optional();
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getString("id"),
                row.getString("kind"),
                row.getString("subject"),
                Run.State.valueOf(row.getString("state")),
                Json.object(row.getString("input")).orThrow(),
                Json.object(row.getString("progress")).orThrow(),
                result == null ? null : Json.object(result).orThrow(),
                row.getString("problem"),
                row.getInt("attempt"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
