package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.read.Sink;
import continent.engines.curation.read.SliceReader;
import continent.engines.curation.read.Slices;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Takes slices through one stage. Belongs to one thread, since its steps do.
final class StageWorker {

    static final String READ = "read";

    /// What a worker needs beside its slice.
    ///
    /// @param before    the grouping that the stage before ended with; empty in the first stage
    /// @param documents counts documents as they are done, for the progress
    record Setting(Path work, Stage stage, Optional<Decided> before, Bounds bounds, AtomicLong documents) {}

    /// A step with its name.
    ///
    /// @param ofPages whether it passes documents that are no page, without a word
    private record Named(String name, boolean ofPages, DocumentStep step) {}

    private final Setting setting;
    private final Publisher publisher;
    private final Lineage lineage = new Lineage();
    private final List<Named> steps = new ArrayList<>();

    StageWorker(Setting setting, Publisher publisher) {
        this.setting = setting;
        this.publisher = publisher;
        for (var use : setting.stage.uses()) {
            var entry = use.entry();
            boolean ofPages = entry.reads() == StepEntry.Reads.PAGE;
            steps.add(
                    new Named(entry.name(), ofPages, (DocumentStep) entry.make().apply(use.options())));
        }
    }

    /// Does the slice unless it is done, and gives its counts; it is published behind.
    ///
    /// @throws IOException where the disk fails; the slice can be done again
    Tally work(Slices.Slice slice) throws IOException {
        var folder = SliceFolder.of(setting.work, setting.stage.number(), slice.number());
        if (folder.isDone()) {
            return TallyJson.read(Files.readString(folder.tally()));
        }
        var attempt = folder.attempt();
        var tally = new Tally();
        try (var out = SliceOutput.open(attempt, setting.stage)) {
            name(tally);
            if (setting.before.isEmpty()) {
                read(slice, tally, out);
            } else {
                again(slice, setting.before.get(), tally, out);
            }
        }
        tally.foldSources();
        Files.writeString(attempt.tally(), Json.write(TallyJson.write(tally)));
        publisher.publish(attempt, folder);
        return tally;
    }

    /// Every step is counted, also where nothing reached it.
    private void name(Tally tally) {
        tally.step(setting.before.map(Decided::stepName).orElse(READ));
        steps.forEach(named -> tally.step(named.name));
    }

    private void read(Slices.Slice slice, Tally tally, SliceOutput out) throws IOException {
        var read = tally.step(READ);
        var sink = new Sink() {
            @Override
            public void document(Document document) throws IOException {
                read.in++;
                read.out++;
                var source = tally.source(document.origin().source());
                source.kind = document.origin().kind();
                source.documentsIn++;
                lineage.start(document);
                long start = System.nanoTime();
                through(document, tally, out);
                read.nanos -= System.nanoTime() - start;
            }

            @Override
            public void refused(NotADocument refused) throws IOException {
                read.in++;
                read.reasons.merge(refused.reason(), 1L, Long::sum);
                out.reject(Reject.of(refused), Lineage.of(refused));
            }
        };
        long start = System.nanoTime();
        new SliceReader(setting.bounds, setting.work, new ParquetRows(setting.work), sink).read(slice);
        read.nanos += System.nanoTime() - start;
    }

    private void again(Slices.Slice slice, Decided before, Tally tally, SliceOutput out) throws IOException {
        var counts = tally.step(before.stepName());
        int index = before.first(slice.number());
        try (var documents = new Spill.Reader(SliceFolder.of(setting.work, setting.stage.number() - 1, slice.number())
                .documents())) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                counts.in++;
                var document = next.get().document();
                lineage.resume(next.get().lineage());
                long start = System.nanoTime();
                var verdict = before.verdict(document, index++);
                counts.nanos += System.nanoTime() - start;
                lineage.add(before.stepName(), verdict);
                counts.found(verdict.values());
                switch (verdict) {
                    case Verdict.Dropped dropped -> {
                        counts.reasons.merge(dropped.reason(), 1L, Long::sum);
                        drop(document, before.stepName(), dropped, out);
                    }
                    case Verdict.Kept(Document kept, Map<String, Object> _) -> {
                        counts.out++;
                        through(kept, tally, out);
                    }
                }
            }
        }
    }

    private void through(Document document, Tally tally, SliceOutput out) throws IOException {
        var current = document;
        for (var named : steps) {
            var counts = tally.step(named.name);
            long start = System.nanoTime();
            var verdict = named.step.judge(current);
            counts.nanos += System.nanoTime() - start;
            counts.in++;
            counts.found(verdict.values());
            if (!named.ofPages || verdict.values().size() > 0) {
                lineage.add(named.name, verdict);
            }
            switch (verdict) {
                case Verdict.Kept(Document kept, Map<String, Object> _) -> {
                    counts.out++;
                    current = kept;
                }
                case Verdict.Dropped dropped -> {
                    counts.reasons.merge(dropped.reason(), 1L, Long::sum);
                    drop(current, named.name, dropped, out);
                    setting.documents.incrementAndGet();
                    return;
                }
            }
        }
        out.keep(current, lineage, tally);
        setting.documents.incrementAndGet();
    }

    private void drop(Document document, String step, Verdict.Dropped dropped, SliceOutput out) throws IOException {
        out.reject(Reject.of(document, step, dropped), lineage.dropped(document, step, dropped.reason()));
    }
}
