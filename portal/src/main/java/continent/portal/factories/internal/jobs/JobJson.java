package continent.portal.factories.internal.jobs;

import continent.instruments.compute.EnergyModel;
import continent.instruments.compute.JobEvidence;
import continent.instruments.compute.JobState;
import continent.kernel.Json;
import continent.portal.access.LocalSite;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A job as the interface answers it.
@Component
class JobJson {

    private final EnergyModel energy;

    JobJson(LocalSite local) {
        this.energy = local.site().energy();
    }

    Map<String, @Nullable Object> values(JobRow row) {
        var end = row.end();
        var data = row.run();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", row.id());
        map.put("project", row.project());
        map.put("grant", row.grant());
        map.put("state", row.state().id());
        map.put("cancelling", row.state() instanceof JobState.Running running && running.cancelling());
        map.put("end", end == null ? null : end.cause().id());
        map.put("exitCode", end == null ? null : end.exitCode());
        map.put("problem", row.problem());
        map.put("command", row.command());
        map.put("example", row.example());
        map.put("run", data == null ? null : data.run());
        map.put("limits", row.limits().values());
        map.put("createdAt", row.createdAt().toString());
        map.put("metering", metering(row));
        map.put("held", JobEvidence.quantity(row.limits().reservation()));
        map.put("charged", row.state() instanceof JobState.Settled s ? JobEvidence.quantity(s.charged()) : null);
        map.put("overrun", row.state() instanceof JobState.Settled s ? JobEvidence.quantity(s.overrun()) : null);
        String report = row.report();
        map.put("report", report == null ? null : Json.read(report).orThrow());
        map.put("reportProblem", row.reportProblem());
        map.put("outputs", outputs(row));
        return map;
    }

    private Map<String, @Nullable Object> metering(JobRow row) {
        var metering = row.metering();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("cpuSeconds", metering.cpuSeconds());
        map.put("wallSeconds", metering.wallSeconds());
        map.put("memoryBytesPeak", metering.memoryBytesPeak());
        map.put("energyJoules", energy.joules(metering.cpuSeconds()));
        map.put("energyModel", energy.words());
        map.put("startedAt", text(metering.startedAt()));
        map.put("lastSeen", text(metering.lastSeen()));
        map.put("logBytes", row.logBytes());
        map.put("isolation", row.isolation());
        return map;
    }

    static List<Map<String, Object>> outputs(JobRow row) {
        return row.outputs().stream()
                .map(output -> Map.<String, Object>of(
                        "path", output.path(), "bytes", output.bytes(), "sha256", output.sha256()))
                .toList();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
