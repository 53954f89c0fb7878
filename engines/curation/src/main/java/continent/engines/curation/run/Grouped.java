package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.Verdict;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What [Grouping] decided, to be applied by the next stage.
final class Grouped implements Decided {

    private static final int ENTRY_BYTES = Integer.BYTES + Float.BYTES;
    private static final ValueLayout.OfInt ROOT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfFloat LIKENESS =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment entries;
    private final Sketches sketches;
    private final GroupingStep step;
    private final String stepName;

    Grouped(Path result, Sketches sketches, GroupingStep step, String stepName) throws IOException {
        this.sketches = sketches;
        this.step = step;
        this.stepName = stepName;
        try (var channel = FileChannel.open(result, StandardOpenOption.READ)) {
            this.entries = channel.size() == 0
                    ? MemorySegment.ofArray(new byte[0])
                    : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private Grouped(Sketches none, GroupingStep step, String stepName) {
        this.sketches = none;
        this.step = step;
        this.stepName = stepName;
        this.entries = MemorySegment.ofArray(new byte[0]);
    }

    /// A grouping that every slice of the next stage has applied already; its files are gone.
    static Grouped spent(GroupingStep step, String stepName) throws IOException {
        return new Grouped(new Sketches(List.of(), step), step, stepName);
    }

    @Override
    public String stepName() {
        return stepName;
    }

    @Override
    public int first(int slice) {
        return sketches.first(slice);
    }

    /// The document that this one is a copy of; itself where it is kept.
    int root(int document) {
        return entries.get(ROOT, (long) document * ENTRY_BYTES);
    }

    @Override
    public Verdict verdict(Document document, int number) {
        return verdict(number).<Verdict>map(dropped -> dropped).orElseGet(() -> new Verdict.Kept(document));
    }

    /// Empty where the document is kept.
    Optional<Verdict.Dropped> verdict(int document) {
        long at = (long) document * ENTRY_BYTES;
        int root = root(document);
        if (root == document) {
            return Optional.empty();
        }
        double likeness = Math.round(entries.get(LIKENESS, at + Integer.BYTES) * 10_000.0) / 10_000.0;
        return Optional.of(new Verdict.Dropped(
                step.reason(),
                Map.of("copyOf", sketches.id(root), "likeness", likeness),
                Map.of("threshold", step.threshold())));
    }

    @Override
    public void close() {
        arena.close();
        sketches.close();
    }
}
