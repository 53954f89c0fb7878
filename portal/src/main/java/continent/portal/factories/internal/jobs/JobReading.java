package continent.portal.factories.internal.jobs;

import static java.util.Objects.requireNonNull;

import continent.instruments.compute.Charging;
import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Limits;
import continent.instruments.compute.Metering;
import continent.kernel.Json;
import continent.kernel.Quantity;
import continent.portal.factories.internal.jobs.JobRow.Data;
import continent.portal.factories.internal.jobs.JobRow.Output;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows of `compute_job`.
final class JobReading {

    private JobReading() {}

    static JobRow row(ResultSet row, int index) throws SQLException {
        String run = row.getString("run_id");
        return new JobRow(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("organisation_id"),
                row.getString("grant_id"),
                row.getString("created_by"),
                requireNonNull(instant(row, "created_at")),
                texts(row.getString("command")),
                row.getString("example"),
                run == null ? null : new Data(run, row.getString("dataset_id"), row.getString("dataset_hash")),
                limits(row),
                state(row),
                row.getLong("log_bytes"),
                row.getString("isolation"),
                row.getString("problem"),
                outputs(row.getString("outputs")),
                row.getString("report"),
                row.getString("report_problem"),
                row.getBoolean("kept"));
    }

    private static JobState state(ResultSet row) throws SQLException {
        var metering = new Metering(
                row.getDouble("cpu_seconds"),
                row.getLong("memory_bytes_peak"),
                instant(row, "started_at"),
                instant(row, "last_seen"));
        String state = row.getString("state");
        return switch (state) {
            case "QUEUED" -> new JobState.Queued(requireNonNull(instant(row, "created_at")));
            case "RUNNING" ->
                new JobState.Running(requireNonNull(instant(row, "handed_at")), row.getBoolean("cancelling"), metering);
            case "ENDED" -> new JobState.Ended(end(row), metering);
            case "SETTLED" ->
                new JobState.Settled(
                        end(row),
                        metering,
                        new Quantity(row.getLong("charged"), Charging.UNIT),
                        new Quantity(row.getLong("overrun"), Charging.UNIT));
            default -> throw new IllegalStateException("a job in state " + state);
        };
    }

    private static JobEnd end(ResultSet row) throws SQLException {
        int code = row.getInt("exit_code");
        Integer exitCode = row.wasNull() ? null : code;
        return new JobEnd(JobEnd.Cause.valueOf(row.getString("end_cause")), exitCode);
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                row.getInt("cpus"),
                row.getLong("memory_bytes"),
                row.getLong("wall_seconds_max"),
                row.getLong("disk_bytes"),
                row.getLong("output_bytes"),
                row.getInt("processes_max"));
    }

    private static List<String> texts(String json) {
        var texts = new ArrayList<String>();
        if (Json.read(json).orThrow() instanceof List<?> list) {
            list.forEach(item -> texts.add((String) requireNonNull(item)));
        }
        return texts;
    }

    private static List<Output> outputs(String json) {
        var outputs = new ArrayList<Output>();
        if (Json.read(json).orThrow() instanceof List<?> list) {
            for (Object item : list) {
                var map = Json.asObject(item).orThrow();
                outputs.add(new Output(
                        (String) requireNonNull(map.get("path")),
                        ((Number) requireNonNull(map.get("bytes"))).longValue(),
                        (String) requireNonNull(map.get("sha256"))));
            }
        }
        return outputs;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
