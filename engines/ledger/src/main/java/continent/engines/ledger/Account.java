package continent.engines.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account in one unit.
///
/// @param parent where its amounts come from: a site's is its issuer, a grant's is its site, a part's is its
///               grant; null for an issuer
/// @param from   from when a grant may be used; null for other kinds
/// @param until  up to when (exclusive) a grant may be used; null for other kinds
public record Account(
        AccountId id,
        Kind kind,
        String unit,
        @Nullable AccountId parent,
        @Nullable Instant from,
        @Nullable Instant until) {

    public enum Kind {
        /// Of an issuing body: everything comes from here, so it is zero or below.
        EQUITY,
        /// What a site can still grant.
        CAPACITY,
        /// What is free in a grant.
        GRANT,
        /// What its reservations hold.
        HELD,
        /// What was charged.
        SPENT,
        /// What was used beyond the grant and is borne by the issuer.
        OVERRUN
    }

    static Account plain(AccountId id, Kind kind, String unit, @Nullable AccountId parent) {
        return new Account(id, kind, unit, parent, null, null);
    }

    boolean mayBeNegative() {
        return kind == Kind.EQUITY;
    }
}
