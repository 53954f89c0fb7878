package continent.instruments.jobs;

import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.JobStatus.End;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The one written form of specs and states: on the wire and in the job's folder.
public final class JobJson {

    private JobJson() {}

    public static Map<String, @Nullable Object> spec(JobSpec spec) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("id", spec.id());
        out.put("command", spec.command());
        out.put("limits", limits(spec.limits()));
        out.put("mounts", spec.mounts().stream().map(JobJson::mount).toList());
        out.put("environment", new TreeMap<>(spec.environment()));
        return out;
    }

    /// @throws Fields.Malformed where a field is missing or of another kind
    public static JobSpec spec(Fields fields) {
        return new JobSpec(
                fields.text("id"),
                fields.texts("command"),
                limits(fields.object("limits")),
                fields.objects("mounts").stream().map(JobJson::mount).toList(),
                fields.textMap("environment"));
    }

    private static Map<String, Object> limits(JobLimits limits) {
        return Map.of(
                "cpus", limits.cpus(),
                "memoryBytes", limits.memoryBytes(),
                "wallSecondsMax", limits.wallSecondsMax(),
                "diskBytes", limits.diskBytes(),
                "outputBytes", limits.outputBytes(),
                "processesMax", limits.processesMax());
    }

    private static JobLimits limits(Fields fields) {
        for (String name :
                List.of("cpus", "memoryBytes", "wallSecondsMax", "diskBytes", "outputBytes", "processesMax")) {
            if (fields.whole(name) < 1) {
                throw new Fields.Malformed(name, "each limit is at least 1");
            }
        }
        return new JobLimits(
                fields.count("cpus"),
                fields.whole("memoryBytes"),
                fields.whole("wallSecondsMax"),
                fields.whole("diskBytes"),
                fields.whole("outputBytes"),
                fields.count("processesMax"));
    }

    private static Map<String, Object> mount(Mount mount) {
        return switch (mount) {
            case Mount.Tool(String name) -> Map.of("tool", name);
            case Mount.Source(String name, String path) -> Map.of("source", name, "path", path);
        };
    }

    private static Mount mount(Fields fields) {
        return fields.has("tool")
                ? new Mount.Tool(fields.text("tool"))
                : new Mount.Source(fields.text("source"), fields.text("path"));
    }

    public static Map<String, @Nullable Object> status(JobStatus status) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("id", status.id());
        out.put("state", status.state().name());
        status.end().ifPresent(end -> putEnd(end, out));
        status.startedAt().ifPresent(at -> out.put("startedAt", at.toString()));
        status.endedAt().ifPresent(at -> out.put("endedAt", at.toString()));
        status.heartbeat().ifPresent(at -> out.put("heartbeat", at.toString()));
        out.put("cpuSeconds", status.cpuSeconds());
        out.put("memoryBytesPeak", status.memoryBytesPeak());
        out.put("logBytes", status.logBytes());
        out.put("isolation", status.isolation());
        return out;
    }

    /// @throws Fields.Malformed where a field is missing or of another kind
    public static JobStatus status(Fields fields) {
        return new JobStatus(
                fields.text("id"),
                JobStatus.State.valueOf(fields.text("state")),
                fields.textIfAny("end").map(_ -> end(fields)),
                fields.textIfAny("startedAt").map(Instant::parse),
                fields.textIfAny("endedAt").map(Instant::parse),
                fields.textIfAny("heartbeat").map(Instant::parse),
                fields.decimal("cpuSeconds"),
                fields.whole("memoryBytesPeak"),
                fields.whole("logBytes"),
                fields.text("isolation"));
    }

    public static void putEnd(End end, Map<String, @Nullable Object> out) {
        switch (end) {
            case End.Exited(int code) -> {
                out.put("end", "EXITED");
                out.put("exitCode", code);
            }
            case End.Stopped stopped -> out.put("end", stopped.name());
        }
    }

    public static End end(Fields fields) {
        String word = fields.text("end");
        return word.equals("EXITED") ? new End.Exited(fields.count("exitCode")) : End.Stopped.valueOf(word);
    }
}
