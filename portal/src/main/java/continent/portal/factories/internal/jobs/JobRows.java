package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobRequest.InputFile;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Metering;
import continent.kernel.Json;
import continent.portal.factories.internal.jobs.JobRow.Output;
import continent.portal.frame.Cursor;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `compute_job` and `compute_job_file`.
@Component
class JobRows {

    private static final long SITE_LOCK = 533438L; // beside the ledger's

    private final JdbcClient sql;

    JobRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<JobRow> find(String id) {
        return sql.sql("select * from compute_job where id = :id")
                .param("id", id)
                .query(JobReading::row)
                .optional();
    }

    /// The row, locked until the transaction ends.
    Optional<JobRow> lock(String id) {
        return sql.sql("select * from compute_job where id = :id for update")
                .param("id", id)
                .query(JobReading::row)
                .optional();
    }

    List<JobRow> ofProject(String project, Cursor cursor) {
        return sql.sql("""
                select * from compute_job where project_id = :project and id < :before order by id desc limit :limit
                """)
                .param("project", project)
                .param("before", cursor.before())
                .param("limit", cursor.limit() + 1)
                .query(JobReading::row)
                .list();
    }

    /// Jobs that are not charged yet, oldest first.
    List<JobRow> open() {
        return sql.sql("select * from compute_job where state <> 'SETTLED' order by id")
                .query(JobReading::row)
                .list();
    }

    long countOpen(String project) {
        return sql.sql("select count(*) from compute_job where project_id = :project and state <> 'SETTLED'")
                .param("project", project)
                .query(Long.class)
                .single();
    }

    /// Lets one process at a time decide what starts; until the transaction ends.
    void lockSite() {
        sql.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", SITE_LOCK)
                .query(String.class)
                .optional();
    }

    void insert(JobRow row, List<InputFile> files) {
        var data = row.run();
        sql.sql("""
                insert into compute_job (id, project_id, organisation_id, grant_id, created_by, created_at, command,
                  example, run_id, dataset_id, dataset_hash, cpus, memory_bytes, wall_seconds_max, disk_bytes,
                  output_bytes, processes_max, state)
                values (:id, :project, :organisation, :grant, :by, :at, :command, :example, :run, :dataset, :hash,
                  :cpus, :memory, :wall, :disk, :output, :processes, 'QUEUED')
                """)
                .param("id", row.id())
                .param("project", row.project())
                .param("organisation", row.organisation())
                .param("grant", row.grant())
                .param("by", row.createdBy())
                .param("at", time(row.createdAt()))
                .param("command", Json.write(row.command()))
                .param("example", row.example(), Types.VARCHAR)
                .param("run", data == null ? null : data.run(), Types.VARCHAR)
                .param("dataset", data == null ? null : data.dataset(), Types.VARCHAR)
                .param("hash", data == null ? null : data.hash(), Types.VARCHAR)
                .param("cpus", row.limits().cpus())
                .param("memory", row.limits().memoryBytes())
                .param("wall", row.limits().wallSecondsMax())
                .param("disk", row.limits().diskBytes())
                .param("output", row.limits().outputBytes())
                .param("processes", row.limits().processesMax())
                .update();
        files.forEach(file -> sql.sql("insert into compute_job_file (job_id, name, bytes) values (:job, :name, :bytes)")
                .param("job", row.id())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .update());
    }

    List<String> fileNames(String job) {
        return sql.sql("select name from compute_job_file where job_id = :job order by name")
                .param("job", job)
                .query(String.class)
                .list();
    }

    byte[] file(String job, String name) {
        return sql.sql("select bytes from compute_job_file where job_id = :job and name = :name")
                .param("job", job)
                .param("name", name)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /// Stores a state that the lifecycle allows. Within the transaction that holds the row's lock.
    void store(String id, JobState state) {
        switch (state) {
            case JobState.Running running -> {
                sql.sql("""
                        update compute_job set state = 'RUNNING', handed_at = :since, cancelling = :cancelling
                        where id = :id
                        """)
                        .param("since", time(running.since()))
                        .param("cancelling", running.cancelling())
                        .param("id", id)
                        .update();
                measured(id, running.seen());
            }
            case JobState.Ended ended -> {
                sql.sql("update compute_job set state = 'ENDED', end_cause = :cause, exit_code = :code where id = :id")
                        .param("cause", ended.end().cause().name())
                        .param("code", ended.end().exitCode(), Types.INTEGER)
                        .param("id", id)
                        .update();
                measured(id, ended.metering());
                sql.sql("delete from compute_job_file where job_id = :id")
                        .param("id", id)
                        .update();
            }
            case JobState.Draft _, JobState.Queued _, JobState.Settled _ ->
                throw new IllegalArgumentException("a job is not stored as " + state.id() + " here");
        }
    }

    void settled(String id, JobState.Settled settled, Instant at) {
        sql.sql("""
                update compute_job set state = 'SETTLED', charged = :charged, overrun = :overrun, settled_at = :at
                where id = :id
                """)
                .param("charged", settled.charged().amount())
                .param("overrun", settled.overrun().amount())
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    private void measured(String id, Metering metering) {
        sql.sql("""
                update compute_job set started_at = :started, last_seen = :seen, cpu_seconds = :cpu,
                  memory_bytes_peak = :memory
                where id = :id
                """)
                .param("started", time(metering.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seen", time(metering.lastSeen()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cpu", metering.cpuSeconds())
                .param("memory", metering.memoryBytesPeak())
                .param("id", id)
                .update();
    }

    void watched(String id, long logBytes, String isolation) {
        sql.sql("update compute_job set log_bytes = :log, isolation = :isolation where id = :id")
                .param("log", logBytes)
                .param("isolation", isolation)
                .param("id", id)
                .update();
    }

    void left(String id, List<Output> outputs, @Nullable String report, String reportProblem, String problem) {
        var list = outputs.stream()
                .map(output -> Map.of("path", output.path(), "bytes", output.bytes(), "sha256", output.sha256()))
                .toList();
        sql.sql("""
                update compute_job set outputs = :outputs, report = :report, report_problem = :reportProblem,
                  problem = :problem
                where id = :id
                """)
                .param("outputs", Json.write(list))
                .param("report", report, Types.VARCHAR)
                .param("reportProblem", reportProblem)
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /// Charged before the instant, and still kept; at most 50.
    List<String> over(Instant before) {
        return sql.sql("""
                select id from compute_job where kept and state = 'SETTLED' and settled_at < :before
                order by settled_at limit 50
                """).param("before", time(before)).query(String.class).list();
    }

    void gone(String id) {
        sql.sql("update compute_job set kept = false where id = :id")
                .param("id", id)
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
