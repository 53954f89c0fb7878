package continent.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// With an agent that is an ordinary user: jobs in a user namespace, limits by watching the processes.
class LimitsAsUserTest extends LimitsContract {

    @TempDir
    static Path folder;

    private static AgentProcess agent;

    @BeforeAll
    static void start() throws Exception {
        agent = AgentProcess.isRoot()
                ? AgentProcess.startAsUser(folder, "--peer-user", "root")
                : AgentProcess.startAsUser(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        agent.close();
    }

    @Override
    AgentProcess agent() {
        return agent;
    }
}
