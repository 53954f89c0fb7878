package continent.instruments.jobs;

/// What the agent says of itself.
///
/// @param protocol  version of the protocol, [#PROTOCOL]
/// @param pid       process id of the agent
/// @param isolation how jobs are kept apart here, in words
/// @param running   jobs that run now
/// @param cpus      processors that jobs may share
public record AgentHello(int protocol, long pid, String isolation, int running, int cpus) {

    /// The version that both sides of this source speak.
    public static final int PROTOCOL = 1;
}
