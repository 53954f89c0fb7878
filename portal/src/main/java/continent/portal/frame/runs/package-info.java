/// Work in the background that survives a crash.
///
/// A capability brings a [RunHandler] for each kind of work and starts a run with [Runs#start], inside the transaction
/// that makes the work necessary. A worker claims it under a lease; when the process dies, another takes the run up
/// again as soon as the lease has ended (15 s). Hence a handler may be called again for work that was done in part, and
/// has to be idempotent.
///
/// Start with [Runs] and [RunHandler]; what one run looks like is [Run].
@org.springframework.modulith.NamedInterface("runs")
@NullMarked
package continent.portal.frame.runs;

import org.jspecify.annotations.NullMarked;
