package continent.engines.ledger;

import continent.engines.ledger.Account.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Checks the invariants on all postings of a store, from nothing but the postings.
public final class Audit {

    private static final int PAGE = 1_000;

    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<AccountId, Long> balances = new HashMap<>();
    private final Map<AccountId, Long> granted = new HashMap<>();
    private final Map<String, Posting.Hold> holds = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private long postings;

    private Audit() {}

    /// @param postings how many were read
    /// @param broken   each broken invariant as a sentence; empty where the ledger holds
    public record Report(long postings, List<String> broken) {}

    public static Report of(LedgerStore store) {
        var audit = new Audit();
        List<Posting> page;
        do {
            page = store.postings(audit.postings, PAGE);
            page.forEach(audit::add);
        } while (!page.isEmpty());
        audit.grants();
        return new Report(audit.postings, List.copyOf(audit.broken));
    }

    private void add(Posting posting) {
        postings++;
        if (posting.sequence() != postings) {
            broken.add("posting " + posting.sequence() + " stands at place " + postings);
        }
        posting.opens().forEach(account -> accounts.put(account.id(), account));
        var sums = new HashMap<String, Long>();
        for (var entry : posting.entries()) {
            sums.merge(entry.unit(), entry.amount(), Long::sum);
            balances.merge(entry.account(), entry.amount(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        sums.forEach((unit, sum) ->
                broken.add("posting " + posting.sequence() + " adds up to " + sum + " " + unit + ", not to 0"));
        posting.entries().forEach(entry -> signs(posting, entry));
        promise(posting);
    }

    private void signs(Posting posting, Posting.Entry entry) {
        Account account = accounts.get(entry.account());
        if (account == null || !account.unit().equals(entry.unit())) {
            broken.add("posting " + posting.sequence() + " names " + entry.account() + " in " + entry.unit()
                    + ", which no account is kept in");
        } else if (balances.getOrDefault(entry.account(), 0L) < 0 && !account.mayBeNegative()) {
            broken.add("posting " + posting.sequence() + " takes " + entry.account() + " below zero");
        }
    }

    private void promise(Posting posting) {
        long amount = posting.answer().amount();
        switch (posting.answer().outcome()) {
            case GRANTED ->
                posting.opens().stream()
                        .filter(account -> account.kind() == Kind.GRANT)
                        .forEach(account -> granted.put(account.id(), amount));
            case EXPIRED ->
                posting.entries().stream()
                        .map(Posting.Entry::account)
                        .filter(granted::containsKey)
                        .forEach(grant -> granted.merge(grant, -amount, Long::sum));
            case OPENED, HELD, SETTLED, RELEASED -> {}
        }
        var hold = posting.hold();
        if (hold != null) {
            holds.put(hold.reservation(), hold);
        }
    }

    private void grants() {
        var held = new HashMap<AccountId, Long>();
        holds.values().stream()
                .filter(hold -> hold.state() == Posting.Hold.State.OPEN)
                .forEach(hold -> held.merge(hold.grant(), hold.amount(), Long::sum));
        granted.forEach((grant, amount) -> {
            long free = balances.getOrDefault(grant, 0L);
            long holding = balances.getOrDefault(grant.held(), 0L);
            long spent = balances.getOrDefault(grant.spent(), 0L);
            if (free + holding + spent != amount) {
                broken.add("grant " + grant + ": free " + free + " + held " + holding + " + spent " + spent
                        + " is not the granted " + amount);
            }
            if (holding != held.getOrDefault(grant, 0L)) {
                broken.add("grant " + grant + ": holds " + holding + ", its open reservations "
                        + held.getOrDefault(grant, 0L));
            }
        });
    }
}
