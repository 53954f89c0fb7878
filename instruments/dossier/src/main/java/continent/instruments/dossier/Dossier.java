package continent.instruments.dossier;

import continent.instruments.dossier.EvidenceStore.Appended;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The dossiers of projects: append, read, prove, erase.
public final class Dossier {

    private static final int ATTEMPTS_MAX = 1_000;

    private final EvidenceStore store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random a cryptographic source in production: it makes the salts
    public Dossier(EvidenceStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// Appends what happened, once for each kind and key.
    ///
    /// @return [Appended.Done], or [Appended.Known] with the entry that was there
    public Appended record(String project, Draft draft) {
        var known = store.find(project, draft.kind(), draft.key());
        if (known.isPresent()) {
            return new Appended.Known(known.get());
        }
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var entry = Evidence.after(store.headToAppend(project), draft, clock.instant(), random);
            var appended = store.append(project, entry);
            if (!(appended instanceof Appended.Stale)) {
                return appended;
            }
        }
        throw new IllegalStateException("the chain of " + project + " moved on " + ATTEMPTS_MAX + " times");
    }

    public Head head(String project) {
        return store.head(project);
    }

    public Optional<Evidence> entry(String project, long seq) {
        return store.range(project, seq, 1).stream()
                .filter(found -> found.seq() == seq)
                .findFirst();
    }

    /// All entries in order, read piece by piece.
    public Iterator<Evidence> entries(String project) {
        return new Pages(project);
    }

    /// All entries in order, as a list.
    public List<Evidence> all(String project) {
        var all = new ArrayList<Evidence>();
        entries(project).forEachRemaining(all::add);
        return all;
    }

    /// Proves the whole chain against its head.
    public ChainCheck.Outcome check(String project) {
        var head = store.head(project);
        return ChainCheck.check(project, entries(project), head);
    }

    public boolean erase(String project, long seq, Part.Name part) {
        return store.erase(project, seq, part);
    }

    private final class Pages implements Iterator<Evidence> {
        private final String project;
        private long next = 1;
        private Iterator<Evidence> page = List.<Evidence>of().iterator();
        private boolean ended;

        Pages(String project) {
            this.project = project;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !ended) {
                page = store.range(project, next, EvidenceStore.RANGE_MAX).iterator();
                ended = !page.hasNext();
            }
            return page.hasNext();
        }

        @Override
        public Evidence next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var entry = page.next();
            next = Math.max(next, entry.seq()) + 1;
            return entry;
        }
    }
}
