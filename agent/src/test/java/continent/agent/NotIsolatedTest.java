package continent.agent;

import static continent.agent.AgentProcess.limits;
import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.JobStatus.End;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotIsolatedTest {

    @TempDir
    Path folder;

    @Test
    void where_a_job_can_not_be_kept_apart_it_does_not_run_and_the_log_says_why() throws Exception {
        try (var agent = AgentProcess.startWithoutNamespaces(folder)) {
            var status = agent.run(shell("open", limits(), "echo ran"));
            assertThat(status.end()).contains(End.Stopped.NOT_STARTED);
            assertThat(agent.log("open")).startsWith("unshare: ").doesNotContain("ran");
        }
    }
}
