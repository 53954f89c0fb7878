package continent.engines.ledger.contract;

import continent.engines.ledger.AccountId;
import continent.engines.ledger.Answer;
import continent.engines.ledger.Audit;
import continent.engines.ledger.Balance;
import continent.engines.ledger.Command;
import continent.engines.ledger.Ledger;
import continent.engines.ledger.LedgerStore;
import continent.engines.ledger.Posting;
import continent.kernel.Quantity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The contract of [LedgerStore], clause by clause. Each clause gets an empty store and throws an
/// [AssertionError] that says what was found.
public final class LedgerStoreContract {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-02-23T00:00:00Z");
    private static final AccountId SITE = new AccountId("site");
    private static final AccountId A1 = new AccountId("A1");
    private static final int THREADS = 8;

    private LedgerStoreContract() {}

    /// @param name  a clause, as a sentence with underscores
    /// @param check throws where the store breaks it
    public record Clause(String name, Check check) {}

    @FunctionalInterface
    public interface Check {
        void on(Subject subject) throws Exception;
    }

    /// The store under test.
    public interface Subject {

        LedgerStore store();

        /// The same postings, as a process sees them that starts anew.
        LedgerStore reopened() throws Exception;
    }

    public static List<Clause> clauses() {
        return List.of(
                new Clause("an_empty_store_has_no_postings", LedgerStoreContract::empty),
                new Clause("a_posting_comes_back_as_it_was_written", LedgerStoreContract::roundTrip),
                new Clause("postings_are_numbered_without_gaps_and_paged", LedgerStoreContract::pages),
                new Clause("a_key_finds_its_posting_after_reopening", LedgerStoreContract::keys),
                new Clause("a_decision_without_a_posting_changes_nothing", LedgerStoreContract::refusals),
                new Clause("an_exception_in_a_decision_changes_nothing", LedgerStoreContract::exceptions),
                new Clause("changes_of_several_threads_come_one_after_another", LedgerStoreContract::threads),
                new Clause("every_kind_of_command_survives_reopening", LedgerStoreContract::lives));
    }

    private static void empty(Subject subject) {
        equal(List.of(), subject.store().postings(0, 10));
        equal(0L, subject.store().read(book -> book.sequence()));
        equal(Optional.empty(), subject.store().read(book -> book.posting("nothing")));
        equal(0L, subject.store().read(book -> book.balance(A1)));
    }

    private static void roundTrip(Subject subject) throws Exception {
        Ledger ledger = opened(subject.store());
        ledger.apply(reserve("R1", 80));
        List<Posting> written = subject.store().postings(0, 10);
        equal(3, written.size());
        equal(written, subject.reopened().postings(0, 10));
    }

    private static void pages(Subject subject) {
        Ledger ledger = opened(subject.store());
        for (int i = 0; i < 5; i++) {
            ledger.apply(reserve("R" + i, 1));
        }
        var sequences = new ArrayList<Long>();
        long after = 0;
        List<Posting> page;
        do {
            page = subject.store().postings(after, 2);
            for (Posting posting : page) {
                sequences.add(posting.sequence());
                after = posting.sequence();
            }
        } while (!page.isEmpty());
        equal(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), sequences);
    }

    private static void keys(Subject subject) throws Exception {
        Answer first = opened(subject.store()).apply(reserve("R1", 80));
        var again = new Ledger(subject.reopened(), NOON);
        equal(first, again.apply(reserve("R1", 80)));
        equal(Answer.Refused.KEY_REUSED, again.apply(reserve("R1", 79)));
        equal(80L, balance(again).held());
    }

    private static void refusals(Subject subject) throws Exception {
        Ledger ledger = opened(subject.store());
        equal(Answer.Refused.EXCEEDS_GRANT, ledger.apply(reserve("R1", 101)));
        equal(2, subject.store().postings(0, 10).size());
        equal(2, subject.reopened().postings(0, 10).size());
    }

    private static void exceptions(Subject subject) {
        Ledger ledger = opened(subject.store());
        try {
            subject.store().change(book -> {
                throw new IllegalArgumentException("on purpose");
            });
            throw new AssertionError("the exception of a decision was swallowed");
        } catch (IllegalArgumentException expected) {
            equal(2, subject.store().postings(0, 10).size());
        }
        equal(new Answer.Posted(3, Answer.Outcome.HELD, 5, 0), ledger.apply(reserve("R1", 5)));
    }

    private static void threads(Subject subject) throws Exception {
        Ledger ledger = opened(subject.store());
        var held = new AtomicInteger();
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> {
                awaits(start);
                for (int j = 0; j < THREADS; j++) {
                    if (ledger.apply(reserve("R" + number + "." + j, 3)) instanceof Answer.Posted) {
                        held.incrementAndGet();
                    }
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        equal(33, held.get());
        equal(99L, balance(ledger).held());
        equal(List.of(), Audit.of(subject.store()).broken());
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lives(Subject subject) throws Exception {
        Ledger ledger = opened(subject.store());
        ledger.apply(reserve("R1", 60));
        ledger.apply(reserve("R2", 10));
        ledger.apply(reserve("R3", 10));
        ledger.apply(new Command.Settle("settle:R1", "R1", seconds(90)));
        ledger.apply(new Command.Release("release:R2", "R2"));
        var later = new Ledger(subject.reopened(), InstantSource.fixed(UNTIL));
        later.apply(new Command.Expire("expire:A1", A1));
        equal(new Balance(A1, "cpu-second", 0, 10, 80, 10, FROM, UNTIL), balance(later));
        equal(Optional.of(910L), later.capacity(SITE));
        equal(List.of(), Audit.of(subject.store()).broken());
    }

    private static Ledger opened(LedgerStore store) {
        var ledger = new Ledger(store, NOON);
        ledger.apply(new Command.Open("open:site", new AccountId("issuer"), SITE, seconds(1_000)));
        ledger.apply(new Command.Grant("grant:A1", A1, SITE, seconds(100), FROM, UNTIL));
        return ledger;
    }

    private static Command reserve(String name, long amount) {
        return new Command.Reserve("reserve:" + name, name, A1, seconds(amount));
    }

    private static Quantity seconds(long amount) {
        return new Quantity(amount, "cpu-second");
    }

    private static Balance balance(Ledger ledger) {
        return ledger.balance(A1).orElseThrow(() -> new AssertionError("the grant is missing"));
    }

    private static void equal(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
