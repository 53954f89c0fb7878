/// The table `background_run` and the worker that claims from it.
///
/// Invariants: a run is in the hands of one worker at a time, told by its lease and attempt; whoever lost the lease can
/// neither report progress nor end the run. Start with [continent.portal.frame.runs.internal.RunWorker].
@NullMarked
package continent.portal.frame.runs.internal;

import org.jspecify.annotations.NullMarked;
