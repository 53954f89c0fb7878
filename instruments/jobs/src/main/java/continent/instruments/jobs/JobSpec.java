package continent.instruments.jobs;

import java.util.List;
import java.util.Map;

/// A job before it starts.
///
/// @param id      chosen by the caller, unique; creating the same id again changes nothing
/// @param command program and arguments, run in `/job/work`; never passed through a shell by the agent
/// @param mounts  what it may read beside its own folder
/// @param environment variables; nothing of the agent's own environment is passed on
public record JobSpec(
        String id, List<String> command, JobLimits limits, List<Mount> mounts, Map<String, String> environment) {

    public JobSpec {
        command = List.copyOf(command);
        mounts = List.copyOf(mounts);
        environment = Map.copyOf(environment);
    }

    /// Something outside the job's folder that it may read.
    public sealed interface Mount {

        /// A folder that the agent's own configuration names, such as `jdk` or `continent`; seen at `/tools/NAME`.
        record Tool(String name) implements Mount {}

        /// A folder of this machine below one of the roots that the administrator listed; seen at `/sources/NAME`.
        record Source(String name, String path) implements Mount {}
    }
}
