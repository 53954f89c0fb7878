package continent.portal.factories.internal.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The data of a finished curation run, as jobs read it.
interface RunData {

    /// The run, where it belongs to the project and is done.
    Optional<JobRow.Data> find(String project, String run);

    /// Finished runs of the project, newest first, for a form.
    List<JobsView.RunChoice> choices(String project);

    /// The run's `data.jsonl`.
    Content open(String run) throws IOException;

    /// @param size exact number of bytes in the stream
    record Content(InputStream bytes, long size) {}
}
