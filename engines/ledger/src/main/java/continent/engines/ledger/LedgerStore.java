package continent.engines.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where postings are kept. [continent.engines.ledger.contract.LedgerStoreContract] says what each store has to
/// keep.
public interface LedgerStore {

    /// Lets one change at a time look at the book and decide. A posting that `decide` returns is durable before
    /// this method returns (or, in a store that takes part in a transaction of its caller, exactly when that
    /// commits).
    ///
    /// @param <T> what the caller wants to know
    <T> T change(Function<Book, Decision<T>> decide);

    /// Reads without changing anything.
    <T> T read(Function<Book, T> look);

    /// Postings with a sequence beyond `after`, in order, at most `limit`.
    List<Posting> postings(long after, int limit);

    /// @param posting what to append, if anything
    /// @param result  what to tell the caller
    record Decision<T>(Optional<Posting> posting, T result) {}
}
