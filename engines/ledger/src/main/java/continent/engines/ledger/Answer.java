package continent.engines.ledger;

/// What the ledger answers.
public sealed interface Answer {

    /// It was posted, now or when the same command came before.
    ///
    /// @param sequence of the posting, from 1
    /// @param amount   what was moved: opened, granted, held, charged, released or returned
    /// @param overrun  what was used beyond the grant; 0 except for a settlement
    record Posted(long sequence, Outcome outcome, long amount, long overrun) implements Answer {}

    enum Outcome {
        OPENED,
        GRANTED,
        HELD,
        SETTLED,
        RELEASED,
        EXPIRED
    }

    /// Why nothing was posted. A refusal leaves no trace, so that the same key may be used again.
    enum Refused implements Answer {
        /// The key belongs to a posting with other content.
        KEY_REUSED,
        /// An amount below what the command allows, or beyond 2^53 − 1.
        AMOUNT_OUT_OF_RANGE,
        /// The account is kept in another unit.
        OTHER_UNIT,
        /// The name belongs to an account of another kind, issuer or site.
        NAME_TAKEN,
        UNKNOWN_SITE,
        EXCEEDS_CAPACITY,
        /// A period that ends before it begins, or has ended already.
        PERIOD_EMPTY,
        UNKNOWN_GRANT,
        GRANT_NOT_STARTED,
        GRANT_EXPIRED,
        GRANT_NOT_EXPIRED,
        EXCEEDS_GRANT,
        RESERVATION_EXISTS,
        UNKNOWN_RESERVATION,
        RESERVATION_ENDED
    }
}
