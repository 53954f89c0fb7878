package continent.agent;

import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobStatus.End;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Looks after one running job until it has ended: meters it, writes its heartbeat, keeps its limits, records its end.
/// Works alike for a job that this agent started and one that it found.
final class Watch {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration COMING = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final JobFolder folder;
    private final JobLimits limits;
    private final JobRecord.Started started;
    private final Groups groups;
    private final InstantSource clock;
    private final Meter meter;
    private final Instant begun;
    private Instant beaten = Instant.MIN;
    private Instant measureNext = Instant.MIN;
    private Optional<Instant> asked = Optional.empty();

    Watch(JobFolder folder, JobRecord.Started started, Groups groups, InstantSource clock) throws IOException {
        this.folder = folder;
        this.limits = folder.spec().limits();
        this.started = started;
        this.groups = groups;
        this.clock = clock;
        this.begun = clock.instant();
        var sofar = folder.useSoFar();
        this.meter = new Meter(
                started.groups(),
                new JobRecord.Use(
                        Math.max(0, sofar.cpuSeconds() - started.before().cpuSeconds()), sofar.memoryBytesPeak()));
    }

    JobRecord.Started started() {
        return started;
    }

    /// One look.
    ///
    /// @return whether the job has ended and its end is written
    boolean tick() throws IOException {
        var exit = Wrapper.exit(folder);
        if (exit.isPresent()) {
            finish(exit.get());
            return true;
        }
        var wrapper = Wrapper.of(folder);
        boolean sameBoot = started.bootId().equals(Machine.bootId());
        if (wrapper.isEmpty() && sameBoot) {
            boolean waiting = clock.instant().isBefore(begun.plus(COMING));
            return !waiting && Wrapper.giveUp(folder) && lose();
        }
        if (wrapper.isEmpty() || !sameBoot || !wrapper.get().isAlive()) {
            return Wrapper.exit(folder).isEmpty() && lose(); // it may have written its last file just now
        }
        look(wrapper.get());
        return false;
    }

    private void look(Wrapper wrapper) throws IOException {
        var tree = ProcessTree.below(wrapper.pid());
        var look = meter.look(tree);
        var now = clock.instant();
        if (!now.isBefore(beaten.plus(BEAT))) {
            folder.write(new JobRecord.Heartbeat(now, started.before().and(look.use())));
            beaten = now;
        }
        exceeded(look, tree, now).ifPresent(why -> decide(why));
        var stop = folder.stop();
        if (stop.isPresent()) {
            end(wrapper, stop.get(), now);
        }
    }

    private void decide(End.Stopped why) {
        try {
            folder.stop(why);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<End.Stopped> exceeded(Meter.Look look, ProcessTree tree, Instant now) throws IOException {
        if (look.forksRefused() || look.processes() > limits.processesMax()) {
            return Optional.of(End.Stopped.EXCEEDED_PROCESSES);
        }
        if (look.outOfMemory() || look.memoryBytes() > limits.memoryBytes()) {
            return Optional.of(End.Stopped.EXCEEDED_MEMORY);
        }
        if (tooLate(now)) {
            return Optional.of(End.Stopped.EXCEEDED_TIME);
        }
        if (logExceeded()) {
            return Optional.of(End.Stopped.EXCEEDED_OUTPUT);
        }
        return diskExceeded(tree, now) ? Optional.of(End.Stopped.EXCEEDED_DISK) : Optional.empty();
    }

    /// Counting many files takes time, so that it gets at most a tenth of it.
    private boolean diskExceeded(ProcessTree tree, Instant now) throws IOException {
        if (now.isBefore(measureNext)) {
            return false;
        }
        long bytes = DiskUse.measure(folder.own(), tree.inside(), limits.diskBytes());
        var taken = Duration.between(now, clock.instant());
        measureNext = now.plus(taken.multipliedBy(10)).plusMillis(250);
        return bytes > limits.diskBytes();
    }

    private boolean tooLate(Instant now) {
        return !now.isBefore(started.at().plusSeconds(limits.wallSecondsMax()));
    }

    private boolean logExceeded() throws IOException {
        return Files.exists(folder.log()) && Files.size(folder.log()) > limits.outputBytes();
    }

    private void end(Wrapper wrapper, End.Stopped why, Instant now) throws IOException {
        if (why != End.Stopped.CANCELLED) {
            wrapper.kill();
        } else if (asked.isEmpty()) {
            wrapper.ask();
            asked = Optional.of(now);
        } else if (now.isAfter(asked.get().plus(GRACE))) {
            wrapper.kill();
        }
    }

    private void finish(Wrapper.Exit exit) throws IOException {
        var none = new ProcessTree(0, java.util.Map.of());
        Optional<Meter.Look> look = Optional.empty();
        try {
            look = Optional.of(meter.look(none));
        } catch (IOException _) {
            // the groups went with a start of the machine after the job's end; the last heartbeat's figures count
        }
        var end = folder.stop();
        if (end.isEmpty() && look.isPresent()) {
            end = atEnd(look.get(), exit.at());
        }
        write(
                exit.at(),
                end.map(End.class::cast).orElseGet(() -> new End.Exited(exit.code())),
                meter.last(exit.cpuSeconds()));
    }

    /// Limits that were met between the last look and the end.
    private Optional<End.Stopped> atEnd(Meter.Look look, Instant at) throws IOException {
        if (look.forksRefused()) {
            return Optional.of(End.Stopped.EXCEEDED_PROCESSES);
        }
        if (look.outOfMemory()) {
            return Optional.of(End.Stopped.EXCEEDED_MEMORY);
        }
        if (logExceeded()) {
            return Optional.of(End.Stopped.EXCEEDED_OUTPUT);
        }
        if (!Wrapper.began(folder)) {
            return Optional.of(End.Stopped.NOT_STARTED);
        }
        if (tooLate(at)) {
            return Optional.of(End.Stopped.EXCEEDED_TIME);
        }
        return DiskUse.measure(folder.own(), java.util.List.of(), limits.diskBytes()) > limits.diskBytes()
                ? Optional.of(End.Stopped.EXCEEDED_DISK)
                : Optional.empty();
    }

    private boolean lose() throws IOException {
        var last = folder.heartbeat().map(JobRecord.Heartbeat::at).orElse(started.at());
        GroupProcesses.kill(started.groups());
        try {
            meter.look(new ProcessTree(0, java.util.Map.of()));
        } catch (IOException _) {
            // the groups went with a start of the machine; the last heartbeat's figures count
        }
        write(last, folder.stop().orElse(End.Stopped.LOST), meter.last(0));
        return true;
    }

    private void write(Instant at, End end, JobRecord.Use use) throws IOException {
        folder.write(new JobRecord.Ended(
                at, Optional.of(started.at()), end, started.before().and(use), started.isolation()));
        groups.remove(folder.id());
    }
}
