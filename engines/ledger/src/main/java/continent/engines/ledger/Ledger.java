package continent.engines.ledger;

import continent.engines.ledger.LedgerStore.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ledger: takes commands, answers them, tells balances.
///
/// A command is decided on the state of the book by [Rules] and its posting is durable before the answer is
/// given. A crash between the two is healed by asking again: the key finds the posting and the same answer is
/// given.
public final class Ledger {

    private final LedgerStore store;
    private final InstantSource clock;

    public Ledger(LedgerStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Answer apply(Command command) {
        return store.change(book -> decide(book, command));
    }

    private Decision<Answer> decide(Book book, Command command) {
        Optional<Posting> before = book.posting(command.key());
        if (before.isPresent()) {
            boolean same = before.get().content().equals(command.contentText());
            return new Decision<>(Optional.empty(), same ? before.get().answer() : Answer.Refused.KEY_REUSED);
        }
        return switch (new Rules(book, clock.instant()).decide(command)) {
            case Rules.Posts(Posting posting) -> new Decision<>(Optional.of(posting), posting.answer());
            case Rules.Refuses(Answer.Refused why) -> new Decision<>(Optional.empty(), why);
        };
    }

    /// The balance of a grant; empty where there is no grant of that name.
    public Optional<Balance> balance(AccountId grant) {
        return store.read(book -> book.account(grant)
                .filter(account -> account.kind() == Account.Kind.GRANT)
                .map(account -> new Balance(
                        grant,
                        account.unit(),
                        book.balance(grant),
                        book.balance(grant.held()),
                        book.balance(grant.spent()),
                        book.balance(grant.overrun()),
                        instant(account.from()),
                        instant(account.until()))));
    }

    /// What a site can still grant; empty where there is no site of that name.
    public Optional<Long> capacity(AccountId site) {
        return store.read(book -> book.account(site)
                .filter(account -> account.kind() == Account.Kind.CAPACITY)
                .map(account -> book.balance(site)));
    }

    /// A reservation as it stands; empty where there is none of that name.
    public Optional<Posting.Hold> reservation(String name) {
        return store.read(book -> book.hold(name));
    }

    private static Instant instant(@Nullable Instant instant) {
        return Objects.requireNonNull(instant, "a grant has a period");
    }
}
