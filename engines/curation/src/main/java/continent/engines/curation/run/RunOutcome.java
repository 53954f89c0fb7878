package continent.engines.curation.run;

import continent.kernel.Refusal;
import java.util.List;

/// How a run ended.
public sealed interface RunOutcome {

    /// @param finished  what is in the folder now
    /// @param unchanged whether it had been finished before and nothing was done
    record Done(Finished finished, boolean unchanged) implements RunOutcome {}

    /// The run was not begun.
    record Refused(List<Refusal> refusals) implements RunOutcome {}

    /// Something of this machine failed, such as a full disk; the same call goes on where it stopped.
    record Stopped(String why) implements RunOutcome {}
}
