package continent.instruments.datalab;

import java.time.Instant;

/// A set of data of a project: files that were brought, and the runs that curated them.
///
/// @param name unique in the project
public record DataSet(String id, String project, String organisation, String name, Instant createdAt) {

    public static final int NAME_LENGTH_MAX = 120;
}
