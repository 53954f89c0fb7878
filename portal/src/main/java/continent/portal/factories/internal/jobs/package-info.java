/// Jobs at the local site: submitted, queued, handed to the job agent, watched, ended, charged.
///
/// A job's row tells all that is durable; [JobClerk] takes one step of a job at a time and may die between any
/// two. What it asks of the agent may be repeated, what it writes commits with what it is about: the charge, the
/// last state and the evidence in one transaction, keyed by the job's id.
///
/// What it does not do: it isolates nothing (the agent does) and grants nothing (access does).
///
/// Invariants: a queued or running job has its reservation in the ledger; a job is charged once; a job that the
/// agent lost is never started again. Start with [JobDesk] (from outside) and [JobLoop] (by itself).
@NullMarked
package continent.portal.factories.internal.jobs;

import org.jspecify.annotations.NullMarked;
