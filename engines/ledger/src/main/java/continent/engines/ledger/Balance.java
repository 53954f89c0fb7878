package continent.engines.ledger;

import java.time.Instant;

/// What a grant has. `free + held + spent` is what was granted and not yet returned.
///
/// @param overrun used beyond the grant and borne by the issuer
public record Balance(
        AccountId grant, String unit, long free, long held, long spent, long overrun, Instant from, Instant until) {

    public long granted() {
        return free + held + spent;
    }
}
