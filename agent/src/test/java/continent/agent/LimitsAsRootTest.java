package continent.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// With an agent that is root: jobs under another user, limits by control groups.
class LimitsAsRootTest extends LimitsContract {

    @TempDir
    static Path folder;

    private static AgentProcess agent;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(AgentProcess.isRoot(), "only root can run jobs as another user");
        agent = AgentProcess.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (agent != null) {
            agent.close();
        }
    }

    @Override
    AgentProcess agent() {
        return agent;
    }
}
