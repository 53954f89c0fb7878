/// Compute for projects: sites, grants and how they are awarded, the life of a job, what it is charged, the
/// energy that it is estimated to have used, and the evidence that it leaves.
///
/// What it does not do: it runs nothing, stores nothing and knows no job agent; the portal joins this package
/// with the ledger's store, the agent and the dossier.
///
/// Rules, each in one place: [AwardRule] (who gets a grant at once), [Lifecycle] (which state follows which),
/// [Charging] (what a job costs, also a lost one), [EnergyModel] (joules), [JobRequest] (what may be submitted),
/// [TrainingReport] (what a job says of the model that it trained).
///
/// Invariants: a job is charged once, at most what its cpus could do in its time and what its grant has; a queued
/// or running job has its reservation; the last state is settled. Start with [Lifecycle].
@NullMarked
package continent.instruments.compute;

import org.jspecify.annotations.NullMarked;
