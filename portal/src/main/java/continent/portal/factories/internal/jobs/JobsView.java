package continent.portal.factories.internal.jobs;

import continent.engines.ledger.Balance;
import continent.instruments.compute.Limits;
import continent.portal.access.Grant;
import continent.portal.frame.Form;
import continent.portal.projects.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a project's jobs.
///
/// @param grant   the one that can be used now; null where there is none
/// @param balance of the grant
/// @param runs    finished curation runs whose data a job can read
/// @param max     the most that one job may ask for
public record JobsView(
        Project project,
        List<JobLine> jobs,
        @Nullable Grant grant,
        @Nullable Balance balance,
        List<RunChoice> runs,
        boolean maySubmit,
        Form form,
        Limits max) {

    /// A curation run to choose.
    public record RunChoice(String id, String name) {}
}
