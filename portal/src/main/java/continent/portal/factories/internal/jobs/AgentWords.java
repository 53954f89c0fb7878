package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobEnd.Cause;
import continent.instruments.compute.Limits;
import continent.instruments.compute.Metering;
import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import java.util.List;
import java.util.Map;

/// Translates between the agent's words and those of compute.
final class AgentWords {

    private AgentWords() {}

    static JobSpec spec(JobRow row) {
        Limits limits = row.limits();
        return new JobSpec(
                row.id(),
                row.command(),
                new JobLimits(
                        limits.cpus(),
                        limits.memoryBytes(),
                        limits.wallSecondsMax(),
                        limits.diskBytes(),
                        limits.outputBytes(),
                        limits.processesMax()),
                List.of(new JobSpec.Mount.Tool("jdk")),
                Map.of("LANG", "C.UTF-8"));
    }

    static Metering metering(JobStatus status) {
        return new Metering(
                status.cpuSeconds(),
                status.memoryBytesPeak(),
                status.startedAt().orElse(null),
                status.endedAt().or(status::heartbeat).orElse(null));
    }

    /// How the agent says that it ended.
    static JobEnd end(JobStatus status) {
        return switch (status.end().orElseThrow()) {
            case End.Exited(int code) -> new JobEnd(Cause.EXITED, code);
            case End.Stopped stopped -> JobEnd.of(cause(stopped));
        };
    }

    private static Cause cause(End.Stopped stopped) {
        return switch (stopped) {
            case CANCELLED -> Cause.CANCELLED;
            case EXCEEDED_MEMORY -> Cause.EXCEEDED_MEMORY;
            case EXCEEDED_TIME -> Cause.EXCEEDED_TIME;
            case EXCEEDED_DISK -> Cause.EXCEEDED_DISK;
            case EXCEEDED_OUTPUT -> Cause.EXCEEDED_OUTPUT;
            case EXCEEDED_PROCESSES -> Cause.EXCEEDED_PROCESSES;
            case LOST -> Cause.LOST;
            case NOT_STARTED -> Cause.NOT_STARTED;
        };
    }
}
