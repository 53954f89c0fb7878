package continent.portal.factories.internal.jobs;

import continent.instruments.jobs.JobRunner;
import continent.kernel.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/// Lets go of logs and outputs some time after a job was charged. The row, the charge and the evidence stay.
final class JobKeeping {

    private final JobRows rows;
    private final JobRunner runner;
    private final Duration kept;
    private final InstantSource clock;

    JobKeeping(JobRows rows, JobRunner runner, Duration kept, InstantSource clock) {
        this.rows = rows;
        this.runner = runner;
        this.kept = kept;
        this.clock = clock;
    }

    /// Removes the folders of jobs whose time is over, a few at a time.
    ///
    /// @throws IOException where the agent can't be reached
    void sweep() throws IOException {
        for (String id : rows.over(clock.instant().minus(kept))) {
            if (runner.remove(id) instanceof Result.Ok<Boolean>) {
                rows.gone(id);
            }
        }
    }
}
