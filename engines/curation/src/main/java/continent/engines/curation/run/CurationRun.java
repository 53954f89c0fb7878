package continent.engines.curation.run;

import continent.engines.curation.DocumentStep;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.PartsStep;
import continent.engines.curation.read.Inputs;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Runs a recipe over an input into a folder: `data/`, `rejects/`, `manifest.json`, `timing.json`,
/// `progress.json`.
///
/// The same call again goes on after an interruption, and changes nothing once all is done. A folder of another
/// recipe, input or format is refused unless [RunSpec#fresh].
public final class CurationRun {

    private static final String WORK = ".work";
    private static final String PLAN = "plan.json";

    private final RunSpec spec;
    private final Progress progress;
    private final InstantSource clock;
    private final Path work;

    public CurationRun(RunSpec spec, Progress progress, InstantSource clock) {
        this.spec = spec;
        this.progress = progress;
        this.clock = clock;
        this.work = spec.out().resolve(WORK);
    }

    public RunOutcome run() {
        try {
            return switch (Inputs.list(spec.inputs())) {
                case Result.Refused(var refusals) -> new RunOutcome.Refused(refusals);
                case Result.Ok(var listing) -> locked(listing);
            };
        } catch (IOException e) {
            return new RunOutcome.Stopped(why(e));
        }
    }

    private static String why(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.contains("No space left")
                ? "the disk is full; make room and run the same command again, it goes on where it stopped"
                : "reading or writing failed: " + message;
    }

    private RunOutcome locked(Inputs.Listing listing) throws IOException {
        if (foreign()) {
            return refused("not-a-run", spec.out() + " holds a folder 'data' that no run made; name another folder");
        }
        Files.createDirectories(work);
        try (var channel = FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null ? inUse() : planned(listing);
        } catch (OverlappingFileLockException e) {
            return inUse();
        }
    }

    private RunOutcome inUse() {
        return refused("in-use", "another run is working in " + spec.out());
    }

    private boolean foreign() {
        return Files.exists(spec.out().resolve("data"))
                && !Finished.isIn(spec.out())
                && !Files.exists(work.resolve(PLAN));
    }

    private RunOutcome planned(Inputs.Listing listing) throws IOException {
        if (spec.fresh()) {
            clear();
        }
        try (var meter = new Meter(spec.out(), progress, clock)) {
            var plan = Plan.of(spec, listing);
            var old = oldIdentity();
            var difference = old.flatMap(identity -> Plan.difference(identity, plan.identity()));
            if (difference.isPresent()) {
                return refused(
                        "changed",
                        spec.out() + " holds a run of another " + difference.get()
                                + "; name another folder, or say --fresh to throw that one away");
            }
            if (Finished.isIn(spec.out())) {
                SliceFolder.Folders.delete(work);
                meter.state("done", 0);
                return new RunOutcome.Done(Finished.read(spec.out()), true);
            }
            writeIdentity(plan.identity());
            new Assembly(plan, work).write(stages(plan, meter), meter::seconds);
            SliceFolder.Folders.delete(work);
            meter.state("done", plan.bytesIn() * plan.stages().size());
            return new RunOutcome.Done(Finished.read(spec.out()), false);
        }
    }

    private Tally stages(Plan plan, Meter meter) throws IOException {
        var tally = new Tally();
        meter.state("running", plan.bytesIn() * plan.stages().size());
        Optional<Decided> before = Optional.empty();
        for (var stage : plan.stages()) {
            var setting = new StageWorker.Setting(work, stage, before, spec.bounds(), meter.documents);
            tally.add(new Slicer(plan.slices(), spec.threads(), meter).work(setting));
            before.ifPresent(Decided::close);
            if (stage.number() > 0) {
                release(plan, stage.number() - 1);
            }
            if (stage.isLast()) {
                before = Optional.empty();
            } else {
                long start = System.nanoTime();
                before = Optional.of(group(plan, stage));
                tally.step(name(stage)).nanos += System.nanoTime() - start;
            }
        }
        meter.state("assembling", plan.bytesIn() * plan.stages().size());
        return tally;
    }

    private Decided group(Plan plan, Stage stage) throws IOException {
        return switch (stage.ending()) {
            case GroupingStep step -> group(plan, stage, step);
            case PartsStep step -> {
                var folders = Files.exists(spent(stage.number())) ? List.<SliceFolder>of() : folders(plan, stage);
                yield new RecurringParts(folders, step, name(stage), RecurringParts.PARTS_MAX);
            }
            case DocumentStep _ -> throw new IllegalStateException("a step on single documents ends no stage");
        };
    }

    private List<SliceFolder> folders(Plan plan, Stage stage) {
        return plan.slices().stream()
                .map(slice -> SliceFolder.of(work, stage.number(), slice.number()))
                .toList();
    }

    private static String name(Stage stage) {
        return stage.grouping().orElseThrow().entry().name();
    }

    private Grouped group(Plan plan, Stage stage, GroupingStep step) throws IOException {
        String name = name(stage);
        if (Files.exists(spent(stage.number()))) {
            return Grouped.spent(step, name);
        }
        var sketches = new Sketches(folders(plan, stage), step);
        Path result = work.resolve("stage-" + stage.number()).resolve("groups");
        Files.createDirectories(result.getParent());
        if (!Files.isRegularFile(result)) {
            Grouping.decide(sketches, step, result);
        }
        return new Grouped(result, sketches, step, name);
    }

    /// Frees what only the next stage needed. The mark comes first, so that no later session looks for half of it.
    private void release(Plan plan, int stage) throws IOException {
        Files.createDirectories(spent(stage).getParent());
        Files.writeString(spent(stage), "");
        for (var slice : plan.slices()) {
            SliceFolder.of(work, stage, slice.number()).release();
        }
    }

    private Path spent(int stage) {
        return work.resolve("stage-" + stage).resolve("spent");
    }

    private Optional<String> oldIdentity() throws IOException {
        if (Finished.isIn(spec.out())) {
            return Optional.of(
                    String.valueOf(Finished.read(spec.out()).manifest().get("identity")));
        }
        Path file = work.resolve(PLAN);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void writeIdentity(String identity) throws IOException {
        Path part = work.resolve(PLAN + ".part");
        Files.writeString(part, identity);
        Files.move(part, work.resolve(PLAN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Throws away what a run made here, and nothing else.
    private void clear() throws IOException {
        for (var name : List.of(Finished.MANIFEST, Finished.TIMING, Meter.FILE, "data", "lineage", "rejects")) {
            SliceFolder.Folders.delete(spec.out().resolve(name));
        }
        try (var paths = Files.list(work)) {
            for (var path : paths.filter(path -> !path.endsWith("lock")).toList()) {
                SliceFolder.Folders.delete(path);
            }
        }
    }

    private static RunOutcome refused(String code, String message) {
        return new RunOutcome.Refused(List.of(Refusal.of(code, message, "out")));
    }
}
