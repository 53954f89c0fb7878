package continent.portal.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the audit log.
///
/// @param means  how the caller proved who they are, as in [Caller.Means]
/// @param status of the answer; null where the work did not end
public record AuditEntry(
        String id,
        Instant at,
        String operation,
        String means,
        @Nullable String userId,
        @Nullable String organisationId,
        String resourceKind,
        @Nullable String resourceId,
        String requestId,
        @Nullable Integer status) {}
