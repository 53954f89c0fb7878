package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.Edition;
import continent.instruments.aiact.text.LawStore;
import continent.instruments.aiact.text.Provenance;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Imports files into the store: reads all of them, settles the day of each, then publishes one after the other.
public final class LawImport {

    private final LawFiles files;
    private final LocalDate first;
    private final LawStore store;

    private LawImport(LawFiles files, LocalDate first, LawStore store) {
        this.files = files;
        this.first = first;
        this.store = store;
    }

    /// Into a store, with the shipped list of known files.
    public static LawImport into(LawStore store) {
        return new LawImport(LawFiles.shipped(), Amendments.shipped().inForceFrom(), store);
    }

    /// What became of one text.
    public record Entry(ReadText text, LocalDate from, LawStore.Published published) {}

    /// @param inForceFrom the day from which the texts are in force, null to take each text's own
    /// @return refused, with nothing imported, where a file can't be read or its day isn't known (`no-date`,
    ///     `before-the-act`)
    public Result<List<Entry>> run(List<Path> paths, @Nullable LocalDate inForceFrom, Instant at) {
        return files.read(paths).then(texts -> dated(texts, inForceFrom)).then(editions -> publish(editions, at));
    }

    private Result<List<Dated>> dated(List<ReadText> texts, @Nullable LocalDate inForceFrom) {
        var editions = new ArrayList<Dated>();
        var refusals = new ArrayList<Refusal>();
        for (ReadText text : texts) {
            var from = Objects.requireNonNullElse(inForceFrom, text.from() == null ? LocalDate.MIN : text.from());
            if (from.equals(LocalDate.MIN)) {
                refusals.add(Refusal.of(
                        "no-date",
                        "the " + text.kind() + " text in " + text.language()
                                + " doesn't say from when it is in force, and is"
                                + " no file that is known; name the day with --in-force-from",
                        "in-force-from"));
            } else if (from.isBefore(first)) {
                refusals.add(Refusal.of(
                        "before-the-act", "the Act is in force from " + first + ", found " + from, "in-force-from"));
            } else {
                editions.add(new Dated(
                        text,
                        new Edition(
                                text.language(),
                                from,
                                new Provenance(text.kind(), text.act(), text.sha256(), text.authentic()),
                                text.units())));
            }
        }
        return refusals.isEmpty() ? Result.ok(editions) : Result.refused(refusals);
    }

    private record Dated(ReadText text, Edition edition) {}

    private Result<List<Entry>> publish(List<Dated> editions, Instant at) {
        var entries = new ArrayList<Entry>();
        for (Dated dated : editions) {
            switch (store.publish(dated.edition(), at)) {
                case Result.Ok<LawStore.Published>(LawStore.Published published) ->
                    entries.add(new Entry(dated.text(), dated.edition().from(), published));
                case Result.Refused<LawStore.Published>(List<Refusal> why) -> {
                    return Result.refused(why);
                }
            }
        }
        return Result.ok(entries);
    }
}
