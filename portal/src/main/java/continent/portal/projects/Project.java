package continent.portal.projects;

import java.time.Instant;

/// A project of an organisation.
///
/// @param sector  empty where none was named
/// @param country two letters (ISO 3166-1), empty where none was named
public record Project(
        String id,
        String organisation,
        String name,
        String purpose,
        String sector,
        String country,
        Instant createdAt) {}
