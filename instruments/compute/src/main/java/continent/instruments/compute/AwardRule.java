package continent.instruments.compute;

import continent.kernel.Quantity;
import continent.kernel.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How the site of this instance awards: a Playground grant up to a stated amount at once, where the project has
/// no other grant that is active; what is more, or of another mode, waits for a person.
///
/// @param playgroundMax the amount that the instance sets; the modes of the AI Factories publish none
/// @param days          how long a grant lasts
public record AwardRule(Quantity playgroundMax, int days) {

    /// What the rule says to a request.
    public sealed interface Award {
        /// Awarded without a person, to be used up to, not including, `until`.
        record AtOnce(Instant from, Instant until) implements Award {}

        /// A person decides.
        enum Pending implements Award {
            EXCEEDS_PLAYGROUND,
            NEEDS_REVIEW
        }

        record Refused(Refusal refusal) implements Award {}
    }

    /// @param hasActive whether the project has a grant at this site that is pending, or awarded and not expired
    public Award decide(AccessMode mode, Quantity amount, boolean hasActive, Instant now) {
        if (!amount.unit().equals(playgroundMax.unit())) {
            return refused(
                    "other-unit",
                    "this site grants " + playgroundMax.unit() + "s, found " + amount.unit(),
                    "amount.unit");
        }
        if (amount.amount() < 1 || amount.amount() > AMOUNT_MAX) {
            return refused(
                    "amount", "an amount is from 1 to " + AMOUNT_MAX + ", found " + amount.amount(), "amount.value");
        }
        if (hasActive) {
            return refused(
                    "grant-active", "the project has a grant at this site; use it, or wait until it ends", "project");
        }
        if (mode != AccessMode.PLAYGROUND) {
            return Award.Pending.NEEDS_REVIEW;
        }
        return amount.amount() > playgroundMax.amount()
                ? Award.Pending.EXCEEDS_PLAYGROUND
                : new Award.AtOnce(now, until(now));
    }

    public Instant until(Instant from) {
        return from.plus(days, ChronoUnit.DAYS);
    }

    /// More than all the sites of today could do in a year.
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    private static Award refused(String code, String message, String field) {
        return new Award.Refused(Refusal.of(code, message, field));
    }
}
