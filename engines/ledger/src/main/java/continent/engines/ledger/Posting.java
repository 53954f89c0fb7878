package continent.engines.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the journal: what was asked, what was answered, and everything that changed by it.
///
/// @param sequence from 1, without gaps
/// @param content  of the command, canonical JSON
/// @param opens    accounts that are new
/// @param hold     the reservation that it made or ended, as it is afterwards; null where there is none
/// @param entries  add up to 0 in each unit; none is 0
public record Posting(
        long sequence,
        String key,
        Instant at,
        String content,
        Answer.Posted answer,
        List<Account> opens,
        @Nullable Hold hold,
        List<Entry> entries) {

    public Posting {
        opens = List.copyOf(opens);
        entries = List.copyOf(entries);
    }

    /// @param amount signed: what comes in is positive
    public record Entry(AccountId account, long amount, String unit) {}

    /// A reservation.
    ///
    /// @param amount what it holds, or held until it ended
    public record Hold(String reservation, AccountId grant, long amount, State state) {

        public enum State {
            OPEN,
            SETTLED,
            RELEASED
        }

        Hold ended(State how) {
            return new Hold(reservation, grant, amount, how);
        }
    }
}
