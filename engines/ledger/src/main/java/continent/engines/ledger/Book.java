package continent.engines.ledger;

import java.util.Optional;

/// The state of a ledger as one caller sees it, alone, between the begin and the end of a change.
public interface Book {

    /// The sequence of the last posting; 0 where there is none.
    long sequence();

    Optional<Posting> posting(String key);

    Optional<Account> account(AccountId id);

    /// 0 for an account that does not exist.
    long balance(AccountId id);

    Optional<Posting.Hold> hold(String reservation);
}
