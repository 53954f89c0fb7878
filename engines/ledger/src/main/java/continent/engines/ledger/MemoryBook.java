package continent.engines.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state that follows from a list of postings, kept in memory.
public final class MemoryBook implements Book {

    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Posting> byKey = new HashMap<>();
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<AccountId, Long> balances = new HashMap<>();
    private final Map<String, Posting.Hold> holds = new HashMap<>();

    /// Adds the next posting.
    ///
    /// @throws IllegalStateException where it isn't the next one or its key is known
    public void add(Posting posting) {
        if (posting.sequence() != sequence() + 1) {
            throw new IllegalStateException("posting " + posting.sequence() + " follows posting " + sequence());
        }
        if (byKey.putIfAbsent(posting.key(), posting) != null) {
            throw new IllegalStateException("posting " + posting.sequence() + " repeats the key " + posting.key());
        }
        postings.add(posting);
        posting.opens().forEach(account -> accounts.put(account.id(), account));
        posting.entries().forEach(entry -> balances.merge(entry.account(), entry.amount(), Math::addExact));
        var hold = posting.hold();
        if (hold != null) {
            holds.put(hold.reservation(), hold);
        }
    }

    @Override
    public long sequence() {
        return postings.size();
    }

    @Override
    public Optional<Posting> posting(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public long balance(AccountId id) {
        return balances.getOrDefault(id, 0L);
    }

    @Override
    public Optional<Posting.Hold> hold(String reservation) {
        return Optional.ofNullable(holds.get(reservation));
    }

    /// Postings with a sequence beyond `after`, in order, at most `limit`.
    public List<Posting> postings(long after, int limit) {
        int from = Math.clamp(after, 0, postings.size());
        return List.copyOf(postings.subList(from, (int) Math.min(postings.size(), (long) from + limit)));
    }
}
