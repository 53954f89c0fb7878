package continent.portal.access;

import continent.instruments.compute.AccessMode;
import continent.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project's grant at a site.
///
/// @param reason why it stands as it stands: `rule`, `exceeds-playground`, `needs-review`, `exceeds-capacity`,
///               `person`
/// @param note   what the person who decided said
/// @param from   null unless awarded; usable up to, not including, `until`
public record Grant(
        String id,
        String project,
        String organisation,
        String site,
        AccessMode mode,
        Quantity amount,
        State state,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String note,
        @Nullable Instant from,
        @Nullable Instant until) {

    public enum State {
        PENDING,
        AWARDED,
        REFUSED
    }

    public boolean isActive(Instant now) {
        return state == State.AWARDED && until != null && now.isBefore(until);
    }

    public boolean hasExpired(Instant now) {
        return state == State.AWARDED && until != null && !now.isBefore(until);
    }

    /// As the interface calls it: `pending`, `awarded`, `refused` or `expired`.
    public String word(Instant now) {
        return switch (state) {
            case PENDING -> "pending";
            case REFUSED -> "refused";
            case AWARDED -> hasExpired(now) ? "expired" : "awarded";
        };
    }
}
