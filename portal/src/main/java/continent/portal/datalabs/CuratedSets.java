package continent.portal.datalabs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Finds what runs of curation made; a bean. Who may use it is the caller's to check, by [Curated#organisation].
public interface CuratedSets {

    /// Empty where there is no such run or it has made nothing.
    Optional<Curated> find(String runId);

    /// The kept records as lines of JSON, all shards after one another.
    ///
    /// @throws IOException where they can't be read
    InputStream lines(Curated curated) throws IOException;

    /// @param dataset    the data set's id
    /// @param name       the data set's name
    /// @param version    the run's number in the data set
    /// @param outputHash over the kept records
    /// @param bytes      length of [#lines]
    record Curated(
            String run,
            String project,
            String organisation,
            String dataset,
            String name,
            int version,
            String outputHash,
            long documents,
            long bytes) {}
}
