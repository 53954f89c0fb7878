package continent.instruments.aiact.text;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The law store in a folder: `editions/` and `publications/` hold immutable files named by their hash, `current` the
/// hash of the publication in use, `lock` keeps a second writer waiting. Readers need no lock.
///
/// Everything that a publication names is on the disk before `current` is replaced, in one step: killed at any
/// moment, the store is as before or as after.
public final class FileLawStore implements LawStore {

    private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
    private static final String EDITIONS = "editions";
    private static final String PUBLICATIONS = "publications";

    private final DurableFiles files;
    private final Amendments amendments;
    private final ApplicationRules rules;
    private volatile @Nullable State state;

    private record State(String version, Publication publication, Law law) {}

    /// The store in a data folder, with the shipped rules. Makes nothing before the first publication.
    ///
    /// @param data the data folder
    public static FileLawStore in(Path data) {
        return new FileLawStore(data.resolve("law"), Amendments.shipped(), DatedRules.shipped(), _ -> {});
    }

    FileLawStore(Path folder, Amendments amendments, ApplicationRules rules, DurableFiles.Step step) {
        this.files = new DurableFiles(folder.toAbsolutePath().normalize(), step);
        this.amendments = amendments;
        this.rules = rules;
    }

    @Override
    public String version() {
        try {
            return DurableFiles.read(files.root().resolve("current")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the law store in " + files.root(), e);
        }
    }

    @Override
    public Law current() {
        return state().law();
    }

    @Override
    public List<Imported> imported() {
        return state().publication().entries();
    }

    private State state() {
        String version = version();
        var known = state;
        if (known != null && known.version().equals(version)) {
            return known;
        }
        synchronized (this) {
            known = state;
            if (known == null || !known.version().equals(version)) {
                known = load(version);
                state = known;
            }
            return known;
        }
    }

    private State load(String version) {
        try {
            if (version.isEmpty()) {
                return new State(version, new Publication(List.of()), new Law(List.of(), amendments, rules));
            }
            var publication = Publication.read(content(PUBLICATIONS, version));
            var editions = new HashMap<String, Supplier<List<Edition>>>();
            publication.entries().stream()
                    .collect(Collectors.groupingBy(Imported::language))
                    .forEach((language, entries) -> editions.put(language, () -> editions(entries)));
            return new State(version, publication, new Law(editions, amendments, rules));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the law store in " + files.root(), e);
        }
    }

    private List<Edition> editions(List<Imported> entries) {
        try {
            var editions = new ArrayList<Edition>();
            for (Imported entry : entries) {
                editions.add(EditionJson.read(content(EDITIONS, entry.edition())));
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the law store in " + files.root(), e);
        }
    }

    private String content(String folder, String hash) throws IOException {
        return Files.readString(files.root().resolve(folder).resolve(hash + ".json"));
    }

    @Override
    public Result<Published> publish(Edition edition, Instant at) {
        var lock = LOCKS.computeIfAbsent(files.root(), _ -> new ReentrantLock());
        lock.lock();
        try {
            Path file = files.folder("").resolve("lock");
            boolean made = Files.notExists(file);
            try (var channel = FileChannel.open(file, Set.of(CREATE, WRITE, NOFOLLOW_LINKS));
                    var _ = channel.lock()) {
                if (made) {
                    DurableFiles.inherit(file, files.root(), "rw-r--r--");
                }
                files.sweep();
                return Result.ok(publishAlone(edition, at));
            }
        } catch (IOException e) {
            return Result.refused(Refusal.of("not-written", "can't write the law store in " + files.root() + ": " + e));
        } finally {
            lock.unlock();
        }
    }

    private Published publishAlone(Edition edition, Instant at) throws IOException {
        var before = state();
        var present = before.publication().at(edition.language(), edition.from());
        if (present.isPresent() && !edition.source().notWorseThan(present.get().source())) {
            return Changes.between(before.law(), edition, Outcome.BETTER_KNOWN, before.version());
        }
        String hash = files.content(EDITIONS, EditionJson.write(edition));
        if (present.isPresent() && present.get().edition().equals(hash)) {
            return new Published(Outcome.UNCHANGED, before.version(), List.of(), List.of(), List.of());
        }
        var entry = new Imported(
                hash,
                edition.language(),
                edition.from(),
                edition.source(),
                edition.units().size(),
                at);
        String version =
                files.content(PUBLICATIONS, before.publication().with(entry).write());
        files.replace(files.root().resolve("current"), version + "\n");
        var outcome = present.isPresent()
                ? Outcome.REPLACED
                : before.law().languages().contains(edition.language()) ? Outcome.NEW_DATE : Outcome.FIRST;
        return Changes.between(before.law(), edition, outcome, version);
    }
}
