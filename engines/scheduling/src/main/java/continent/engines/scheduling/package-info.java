/// Decides which waiting jobs start now, and measures how good a way of deciding is.
///
/// A [Policy] is a pure decision on the state of a cluster, its queue and the time. The same object decides live,
/// where somebody starts what it names, and in the [Simulator], which replays a workload trace and reports
/// waiting times.
///
/// What it does not do: it starts nothing, reads no clock, knows no sites, grants or prices. A job once started
/// runs to its end; there is no preemption.
///
/// Invariants, checked by the simulator on each decision: no job starts before it was submitted or twice, and
/// what runs never exceeds the cluster.
///
/// Central types: [Policy], [Fcfs], [EasyBackfill], [Cluster], [Job], [Simulator], [SwfTrace] (the Standard
/// Workload Format of the Parallel Workloads Archive). Times are whole seconds since an arbitrary origin.
@NullMarked
package continent.engines.scheduling;

import org.jspecify.annotations.NullMarked;
