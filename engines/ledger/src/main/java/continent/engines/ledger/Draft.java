package continent.engines.ledger;

import continent.engines.ledger.Posting.Entry;
import continent.engines.ledger.Posting.Hold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A posting while it is written.
final class Draft {

    /// The largest amount and balance: what JSON holds exactly.
    static final long AMOUNT_MAX = (1L << 53) - 1;

    private final Book book;
    private final Command command;
    private final Instant now;
    private final Map<AccountId, Account> opens = new LinkedHashMap<>();
    private final Map<AccountId, Long> moves = new LinkedHashMap<>();
    private @Nullable Hold hold;

    Draft(Book book, Command command, Instant now) {
        this.book = book;
        this.command = command;
        this.now = now;
    }

    /// Opens the account unless it exists.
    Draft opens(Account account) {
        if (book.account(account.id()).isEmpty()) {
            opens.put(account.id(), account);
        }
        return this;
    }

    Draft hold(Hold after) {
        hold = after;
        return this;
    }

    Draft move(AccountId from, AccountId to, long amount) {
        if (amount != 0) {
            moves.merge(from, -amount, Math::addExact);
            moves.merge(to, amount, Math::addExact);
        }
        return this;
    }

    /// The posting, refused where a balance would leave the range.
    ///
    /// @throws IllegalStateException where an account other than equity would fall below zero: a defect
    Rules.Decided ends(Answer.Outcome outcome, long amount, long overrun) {
        var entries = new ArrayList<Entry>();
        for (var move : moves.entrySet()) {
            Account account = account(move.getKey());
            long after = Math.addExact(book.balance(account.id()), move.getValue());
            if (Math.abs(after) > AMOUNT_MAX) {
                return new Rules.Refuses(Answer.Refused.AMOUNT_OUT_OF_RANGE);
            }
            if (after < 0 && !account.mayBeNegative()) {
                throw new IllegalStateException(account.id() + " would fall to " + after);
            }
            if (move.getValue() != 0) {
                entries.add(new Entry(account.id(), move.getValue(), account.unit()));
            }
        }
        long sequence = book.sequence() + 1;
        var answer = new Answer.Posted(sequence, outcome, amount, overrun);
        return new Rules.Posts(new Posting(
                sequence,
                command.key(),
                now,
                command.contentText(),
                answer,
                List.copyOf(opens.values()),
                hold,
                entries));
    }

    private Account account(AccountId id) {
        Account opened = opens.get(id);
        return opened != null
                ? opened
                : book.account(id).orElseThrow(() -> new IllegalStateException("account " + id + " is missing"));
    }
}
