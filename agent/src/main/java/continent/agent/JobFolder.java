package continent.agent;

import continent.instruments.jobs.Fields;
import continent.instruments.jobs.JobJson;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The folder of one job: the whole of what the agent knows of it.
///
/// `in/`, `work/`, `out/`, `tmp/` and `log` are the job's; `spec.json` and `state/` are the agent's and not seen by the
/// job. In `state/`: `started`, `heartbeat`, `ended` ([JobRecord]), `stop` (why the agent ends it), and from the
/// wrapper `pid` (with the start time of the process), `stage` (the job's own command began) and `exit`.
record JobFolder(Path path) {

    String id() {
        return String.valueOf(path.getFileName());
    }

    Path in() {
        return path.resolve("in");
    }

    Path out() {
        return path.resolve("out");
    }

    Path log() {
        return path.resolve("log");
    }

    /// The folders that the job may write to.
    List<Path> own() {
        return List.of(path.resolve("work"), out(), path.resolve("tmp"));
    }

    Path state(String name) {
        return path.resolve("state").resolve(name);
    }

    boolean exists() {
        return Files.exists(path.resolve("spec.json"));
    }

    JobSpec spec() throws IOException {
        return JobJson.spec(Fields.parse(Files.readString(path.resolve("spec.json"))));
    }

    void writeSpec(JobSpec spec) throws IOException {
        Durable.write(path.resolve("spec.json"), Json.write(JobJson.spec(spec)));
    }

    Optional<JobRecord.Started> started() throws IOException {
        return record("started", JobRecord.Started::read);
    }

    Optional<JobRecord.Heartbeat> heartbeat() throws IOException {
        return record("heartbeat", JobRecord.Heartbeat::read);
    }

    Optional<JobRecord.Ended> ended() throws IOException {
        return record("ended", JobRecord.Ended::read);
    }

    void write(JobRecord record) throws IOException {
        String name = switch (record) {
            case JobRecord.Started _ -> "started";
            case JobRecord.Heartbeat _ -> "heartbeat";
            case JobRecord.Ended _ -> "ended";
        };
        Durable.write(state(name), record.json());
    }

    private <T> Optional<T> record(String name, Function<Fields, T> read) throws IOException {
        return Files.exists(state(name))
                ? Optional.of(read.apply(Fields.parse(Files.readString(state(name)))))
                : Optional.empty();
    }

    /// Why the agent decided to end it.
    Optional<End.Stopped> stop() throws IOException {
        return Files.exists(state("stop"))
                ? Optional.of(
                        End.Stopped.valueOf(Files.readString(state("stop")).strip()))
                : Optional.empty();
    }

    /// Decides that the job is to be ended; the first reason stays.
    void stop(End.Stopped why) throws IOException {
        if (!Files.exists(state("stop"))) {
            Durable.write(state("stop"), why.name());
        }
    }

    /// Forgets a lost attempt, so that another can begin.
    void forgetAttempt() throws IOException {
        for (String name : List.of("heartbeat", "stop", "pid", "stage", "exit", "started", "ended")) {
            Files.deleteIfExists(state(name));
        }
        Durable.flushFolder(state(""));
    }

    long logBytes() throws IOException {
        return Files.exists(log()) ? Math.min(Files.size(log()), spec().limits().outputBytes()) : 0;
    }

    JobStatus status() throws IOException {
        var ended = ended();
        if (ended.isPresent()) {
            var at = ended.get().at();
            return status(JobStatus.State.ENDED, ended.get().startedAt(), Optional.of(at), ended);
        }
        var started = started();
        var state = started.isPresent() ? JobStatus.State.RUNNING : JobStatus.State.CREATED;
        return status(state, started.map(JobRecord.Started::at), heartbeat().map(JobRecord.Heartbeat::at), ended);
    }

    private JobStatus status(
            JobStatus.State state, Optional<Instant> startedAt, Optional<Instant> beat, Optional<JobRecord.Ended> ended)
            throws IOException {
        var use = ended.map(JobRecord.Ended::use)
                .or(() -> Optional.empty())
                .orElse(state == JobStatus.State.RUNNING ? useSoFar() : JobRecord.Use.NONE);
        var isolation = ended.map(JobRecord.Ended::isolation)
                .orElse(started().map(JobRecord.Started::isolation).orElse(""));
        return new JobStatus(
                id(),
                state,
                ended.map(JobRecord.Ended::end),
                startedAt,
                ended.map(JobRecord.Ended::at),
                beat.or(() -> startedAt),
                use.cpuSeconds(),
                use.memoryBytesPeak(),
                logBytes(),
                isolation);
    }

    /// Use up to the last heartbeat, of earlier attempts too.
    JobRecord.Use useSoFar() throws IOException {
        var beat = heartbeat();
        if (beat.isPresent()) {
            return beat.get().use();
        }
        return started().map(JobRecord.Started::before).orElse(JobRecord.Use.NONE);
    }
}
