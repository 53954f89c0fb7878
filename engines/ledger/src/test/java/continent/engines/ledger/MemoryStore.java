package continent.engines.ledger;

import java.util.List;
import java.util.function.Function;

/// Postings in memory, for tables of tests.
final class MemoryStore implements LedgerStore {

    private final MemoryBook book = new MemoryBook();

    @Override
    public synchronized <T> T change(Function<Book, Decision<T>> decide) {
        Decision<T> decision = decide.apply(book);
        decision.posting().ifPresent(book::add);
        return decision.result();
    }

    @Override
    public synchronized <T> T read(Function<Book, T> look) {
        return look.apply(book);
    }

    @Override
    public synchronized List<Posting> postings(long after, int limit) {
        return book.postings(after, limit);
    }
}
