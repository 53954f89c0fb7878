package continent.agent;

import continent.instruments.jobs.JobNames;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What happens to a job: made, started, cancelled, removed. Callers hold the job's lock ([Verbs]).
final class Jobs {

    private static final long MEMORY_BYTES_MIN = 16L << 20;

    private final Path root;
    private final Isolation isolation;
    private final Sources sources;
    private final JobLaunch launch;
    private final Watches watches;
    private final InstantSource clock;

    Jobs(Path root, Isolation isolation, Sources sources, JobLaunch launch, Watches watches, InstantSource clock) {
        this.root = root;
        this.isolation = isolation;
        this.sources = sources;
        this.launch = launch;
        this.watches = watches;
        this.clock = clock;
    }

    Result<JobFolder> folder(String id) {
        var refusal = JobNames.refuseId(id);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var folder = new JobFolder(root.resolve(id));
        return folder.exists()
                ? Result.ok(folder)
                : Result.refused(Refusal.of("unknown-job", "there is no job " + id, "job"));
    }

    Result<JobStatus> create(JobSpec spec) throws IOException {
        var refusal = JobNames.refuseSpec(spec).or(() -> refuseHere(spec));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var folder = new JobFolder(root.resolve(spec.id()));
        if (folder.exists()) {
            return folder.spec().equals(spec)
                    ? Result.ok(folder.status())
                    : Result.refused(Refusal.of("other-spec", "job " + spec.id() + " exists with another spec", "id"));
        }
        Files.createDirectories(folder.state(""));
        Files.createDirectories(folder.in());
        Files.setPosixFilePermissions(folder.in(), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var own : folder.own()) {
            Files.createDirectories(own);
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
            if (isolation.user().isPresent()) {
                Files.setAttribute(own, "unix:uid", isolation.user().get().uid());
                Files.setAttribute(own, "unix:gid", isolation.user().get().gid());
            }
        }
        folder.writeSpec(spec);
        Durable.flushFolder(root);
        return Result.ok(folder.status());
    }

    private Optional<Refusal> refuseHere(JobSpec spec) {
        try {
            int cpus = Machine.cpus().size();
            if (spec.limits().cpus() > cpus) {
                return Optional.of(Refusal.of("too-many-cpus", "this machine has " + cpus + " processors", "cpus"));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (spec.limits().memoryBytes() < MEMORY_BYTES_MIN) {
            return Optional.of(Refusal.of("too-little-memory", "a job needs at least 16 MiB", "memoryBytes"));
        }
        for (var mount : spec.mounts()) {
            var found = switch (mount) {
                case Mount.Tool(String name) -> sources.tool(name);
                case Mount.Source(String _, String path) -> sources.source(path);
            };
            if (found instanceof Result.Refused<Path>(var refusals)) {
                return Optional.of(refusals.getFirst());
            }
        }
        return Optional.empty();
    }

    Result<JobStatus> start(JobFolder folder) throws IOException {
        var ended = folder.ended();
        boolean lost = ended.map(JobRecord.Ended::end).equals(Optional.of(End.Stopped.LOST));
        boolean begun = folder.started().isPresent() || ended.isPresent();
        if (begun && !lost) {
            return Result.ok(folder.status());
        }
        var spec = folder.spec();
        var before = ended.map(JobRecord.Ended::use).orElse(JobRecord.Use.NONE);
        folder.forgetAttempt();
        isolation.groups().remove(folder.id());
        var limits = spec.limits();
        var started = new JobRecord.Started(
                clock.instant(),
                Machine.bootId(),
                isolation.words(),
                isolation
                        .groups()
                        .make(folder.id(), limits.memoryBytes(), limits.processesMax(), limits.cpus())
                        .stream()
                        .map(Path::toString)
                        .toList(),
                Machine.choose(limits.cpus(), Machine.cpus(), watches.cpus()),
                before);
        folder.write(started);
        try {
            launch.launch(folder, spec, started);
        } catch (IOException e) {
            return notStarted(folder, started, e);
        }
        watches.begin(folder, started);
        return Result.ok(folder.status());
    }

    private Result<JobStatus> notStarted(JobFolder folder, JobRecord.Started started, IOException why)
            throws IOException {
        Files.writeString(
                folder.log(),
                "the job could not be started: " + why.getMessage() + "\n",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        folder.write(new JobRecord.Ended(
                clock.instant(), Optional.of(started.at()), End.Stopped.NOT_STARTED, started.before(), ""));
        return Result.ok(folder.status());
    }

    Result<JobStatus> cancel(JobFolder folder) throws IOException {
        if (folder.ended().isEmpty()) {
            if (folder.started().isPresent()) {
                folder.stop(End.Stopped.CANCELLED);
            } else {
                folder.write(new JobRecord.Ended(
                        clock.instant(), Optional.empty(), End.Stopped.CANCELLED, JobRecord.Use.NONE, ""));
            }
        }
        return Result.ok(folder.status());
    }

    /// Deletes the folder. `chmod` and `rm` open each folder in turn, so that no depth and no right that the job left
    /// stops them.
    Result<Boolean> remove(String id) throws IOException {
        var folder = new JobFolder(root.resolve(id));
        boolean unfinished = folder.exists()
                && folder.started().isPresent()
                && folder.ended().isEmpty();
        if (watches.isRunning(id) || unfinished) {
            return Result.refused(Refusal.of("still-running", "job " + id + " runs; cancel it first", "job"));
        }
        if (Files.exists(folder.path())) {
            run("chmod", "-R", "u+rwX", "--", folder.path().toString());
            if (!run("rm", "-rf", "--", folder.path().toString())) {
                throw new IOException("the folder of job " + id + " can't be deleted");
            }
            isolation.groups().remove(id);
            Durable.flushFolder(root);
        }
        return Result.ok(true);
    }

    private static boolean run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
