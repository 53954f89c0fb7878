/// The job agent: a small process that starts, watches, meters and ends jobs on this machine.
///
/// It listens on a Unix socket for the closed set of [continent.instruments.jobs.Verb]s, and only to the process of the
/// portal's user. It alone may start work as another user, which is why it is a door of its own: what needs rights sits
/// here, in a few hundred lines without a framework, and the portal needs none.
///
/// It keeps nothing in memory that isn't in a job's folder: after `kill -9` a new agent finds running jobs and goes on
/// watching them. A job runs under a wrapper ([JobLaunch], `job.sh`, `inside.sh`) that outlives the agent.
///
/// It doesn't decide who may run what, knows no accounts and charges nothing.
///
/// Invariants: a job never runs unisolated; a job's end is written once and never changes, unless a lost job is started
/// anew; no link that a job left is ever followed.
///
/// Start with [Main], then [Verbs] (what can be asked), [Watch] (how limits are kept) and [JobFolder] (what is where).
@NullMarked
package continent.agent;

import org.jspecify.annotations.NullMarked;
