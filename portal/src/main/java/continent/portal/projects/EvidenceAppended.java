package continent.portal.projects;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Evidence stands in a project's dossier. Published in the same transaction, once for each entry; listen with
/// `@TransactionalEventListener` for work that should start after the commit only.
///
/// @param seq number of the entry in the project's chain
public record EvidenceAppended(
        String project,
        long seq,
        String kind,
        int schemaVersion,
        String subject,
        String key,
        Instant recordedAt,
        Map<String, @Nullable Object> payload) {}
