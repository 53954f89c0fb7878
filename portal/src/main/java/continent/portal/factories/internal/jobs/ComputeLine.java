package continent.portal.factories.internal.jobs;

import continent.engines.ledger.Balance;
import continent.portal.projects.Project;
import org.jspecify.annotations.Nullable;

/// A project on the page about compute.
///
/// @param balance of its active grant; null where it has none
/// @param open    jobs that have not ended
public record ComputeLine(Project project, @Nullable Balance balance, long open) {}
