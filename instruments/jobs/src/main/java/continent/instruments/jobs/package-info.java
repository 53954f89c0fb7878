/// Jobs of users on this machine: what a job is, what it may use, and how the portal talks to the job agent.
///
/// The agent is a process of its own with a closed set of verbs on a Unix socket; it alone may start work as another
/// user. This package holds the words that both sides share ([JobSpec], [JobLimits], [JobStatus]), the port that the
/// portal works against ([JobRunner]) and the client that speaks the protocol.
///
/// A job has a folder with `in/` (files put before the start, read-only), `work/` (its own, empty at first), `out/`
/// (what it leaves) and `log` (its output). It sees no network and none of the portal's files.
@NullMarked
package continent.instruments.jobs;

import org.jspecify.annotations.NullMarked;
