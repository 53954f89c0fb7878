package continent.portal.datalabs.internal;

import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.SourceFile;
import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobRunner;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.JobStatus;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run of curation as a job of the agent: what it is given, what it is asked to run, what it leaves. Every
/// call may be repeated.
final class CurationJob {

    private static final int OUTPUT_BYTES = 20_000_000;
    private static final int PROCESSES_MAX = 400;
    private static final int PROGRESS_BYTES_MAX = 1_000_000;
    private static final int LOG_BYTES_MAX = 4_000;
    private static final String CLASSES = "/tools/continent/*:/tools/continent/lib/*";

    private final JobRunner jobs;
    private final ContentStore contents;
    private final DatalabSettings settings;
    private final RunRecord run;

    CurationJob(JobRunner jobs, ContentStore contents, DatalabSettings settings, RunRecord run) {
        this.jobs = jobs;
        this.contents = contents;
        this.settings = settings;
        this.run = run;
    }

    String id() {
        return run.id();
    }

    /// Makes the job, gives it its files and starts it; a job that is there already is only started where it
    /// was lost.
    Result<JobStatus> begin(List<SourceFile> files) throws IOException {
        return switch (jobs.create(spec(!files.isEmpty()))) {
            case Result.Refused<JobStatus> refused -> refused;
            case Result.Ok<JobStatus>(JobStatus status) -> {
                if (status.state() == JobStatus.State.CREATED) {
                    var refused = give(files);
                    if (refused instanceof Result.Refused<Long>(var refusals)) {
                        yield Result.refused(refusals);
                    }
                }
                yield status.state() == JobStatus.State.ENDED && !isLost(status)
                        ? Result.ok(status)
                        : jobs.start(run.id());
            }
        };
    }

    static boolean isLost(JobStatus status) {
        return status.end().filter(end -> end == JobStatus.End.Stopped.LOST).isPresent();
    }

    private Result<Long> give(List<SourceFile> files) throws IOException {
        byte[] recipe = run.recipe().getBytes(StandardCharsets.UTF_8);
        var given = jobs.put(run.id(), "recipe.yaml", new ByteArrayInputStream(recipe), recipe.length);
        for (var file : files) {
            if (given instanceof Result.Refused<Long>) {
                return given;
            }
            try (InputStream in = contents.open(file.sha256())) {
                given = jobs.put(run.id(), "files/" + file.name(), in, file.bytes());
            }
        }
        return given;
    }

    private JobSpec spec(boolean files) {
        int cpus = Math.max(1, Runtime.getRuntime().availableProcessors());
        var command = new ArrayList<>(List.of(
                "java",
                "-XX:+UseSerialGC",
                "-Xmx" + Math.max(256, settings.memoryBytes() / 2 / 1_000_000) + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=/job/work",
                "-cp",
                CLASSES,
                "continent.cli.Main",
                "data",
                "curate",
                "/job/in/recipe.yaml",
                "--out",
                "/job/out",
                "--threads",
                String.valueOf(cpus),
                "--format",
                "jsonl,parquet"));
        var mounts = new ArrayList<Mount>(List.of(new Mount.Tool("jdk"), new Mount.Tool("continent")));
        if (files) {
            command.addAll(List.of("--in", "/job/in/files"));
        }
        if (run.folder() != null) {
            command.addAll(List.of("--in", "/sources/folder"));
            mounts.add(new Mount.Source("folder", run.folder()));
        }
        var limits = new JobLimits(
                cpus,
                settings.memoryBytes(),
                settings.wallSecondsMax(),
                settings.diskBytes(),
                OUTPUT_BYTES,
                PROCESSES_MAX);
        return new JobSpec(run.id(), command, limits, mounts, Map.of("LC_ALL", "C.UTF-8"));
    }

    Result<JobStatus> status() throws IOException {
        return jobs.status(run.id());
    }

    void cancel() throws IOException {
        jobs.cancel(run.id());
    }

    void remove() throws IOException {
        jobs.remove(run.id());
    }

    /// How far it is, as the engine tells; empty before it tells anything.
    Map<String, @Nullable Object> progress() throws IOException {
        return switch (jobs.read(run.id(), "out/progress.json", 0, PROGRESS_BYTES_MAX)) {
            case Result.Ok<byte[]>(byte[] bytes)
            when Json.object(new String(bytes, StandardCharsets.UTF_8)) instanceof Result.Ok(var progress) -> progress;
            case Result<byte[]> _ -> Map.of();
        };
    }

    /// The end of what it printed, for a failure's reason.
    String lastWords(long logBytes) throws IOException {
        long from = Math.max(0, logBytes - LOG_BYTES_MAX);
        return switch (jobs.read(run.id(), "log", from, LOG_BYTES_MAX)) {
            case Result.Ok<byte[]>(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8).strip();
            case Result.Refused<byte[]> _ -> "";
        };
    }

    /// A file of the result as a stream that asks the agent piece by piece.
    InputStream output(String path, long bytes) {
        return new JobFileStream(jobs, run.id(), "out/" + path, bytes);
    }

    List<JobRunner.OutputFile> outputs() throws IOException {
        return switch (jobs.outputs(run.id())) {
            case Result.Ok<List<JobRunner.OutputFile>>(var files) -> files;
            case Result.Refused<List<JobRunner.OutputFile>>(var refusals) ->
                throw new IOException(refusals.getFirst().message());
        };
    }
}
