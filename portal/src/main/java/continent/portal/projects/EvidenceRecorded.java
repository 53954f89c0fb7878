package continent.portal.projects;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something happened that belongs into a project's dossier. Publish it with Spring's `ApplicationEventPublisher`
/// inside
/// the transaction of the work itself: the entry is there exactly when the work is.
///
/// @param project       id of the project
/// @param kind          such as `data.curated`; see docs/evidence.md
/// @param schemaVersion of the kind's payload, from 1
/// @param subject       id of the thing that it is about
/// @param key           the same when the work is repeated after a crash; a second record of kind and key is ignored
/// @param payload       what canonical JSON holds (whole numbers beyond 2^53 as text); names no person
/// @param personal      what names a person; can be erased by itself
public record EvidenceRecorded(
        String project,
        String kind,
        int schemaVersion,
        String subject,
        String key,
        Map<String, ? extends @Nullable Object> payload,
        Map<String, ? extends @Nullable Object> personal) {

    /// Evidence that names no person.
    public EvidenceRecorded(
            String project,
            String kind,
            int schemaVersion,
            String subject,
            String key,
            Map<String, ? extends @Nullable Object> payload) {
        this(project, kind, schemaVersion, subject, key, payload, Map.of());
    }
}
