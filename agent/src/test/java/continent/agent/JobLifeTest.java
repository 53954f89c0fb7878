package continent.agent;

import static continent.agent.AgentProcess.limits;
import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobStatus.End;
import continent.instruments.jobs.JobStatus.State;
import continent.kernel.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLifeTest {

    @TempDir
    Path folder;

    private AgentProcess agent;

    @BeforeEach
    void start() throws Exception {
        agent = AgentProcess.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        agent.close();
    }

    @Test
    void a_job_reads_its_files_writes_its_outputs_and_ends_with_its_code() throws Exception {
        var spec = shell(
                "j1", limits(), "cat /job/in/a/b.txt; echo $GREETING; mkdir /job/out/x; pwd > /job/out/x/y; exit 7");
        agent.begin(spec, Map.of("a/b.txt", "put before\n"));
        var status = agent.ended("j1");

        assertThat(agent.log("j1")).isEqualTo("put before\nhei\n");
        assertThat(status.end()).contains(new End.Exited(7));
        assertThat(agent.client.outputs("j1").orThrow())
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo("x/y"));
        assertThat(agent.text("j1", "out/x/y")).isEqualTo("/job/work\n");
        assertThat(status.isolation()).contains("namespace");
    }

    @Test
    void java_runs_inside_from_the_tools() throws Exception {
        var status = agent.run(shell("j2", limits(), "java -Xmx64m -version && command -v java"));
        assertThat(status.end()).contains(new End.Exited(0));
        assertThat(agent.log("j2")).contains("/tools/jdk/bin/java");
        assertThat(status.cpuSeconds()).isPositive();
    }

    @Test
    void each_call_may_be_repeated() throws Exception {
        var spec = shell("j3", limits(), "echo once");
        agent.client.create(spec).orThrow();
        agent.client.create(spec).orThrow();
        agent.client.start("j3").orThrow();
        agent.client.start("j3").orThrow();
        agent.ended("j3");
        agent.client.start("j3").orThrow();
        assertThat(agent.client.create(shell("j3", limits(), "echo other"))).isInstanceOf(Result.Refused.class);
        assertThat(agent.log("j3")).isEqualTo("once\n");
        assertThat(agent.client.remove("j3").orThrow()).isTrue();
        assertThat(agent.client.remove("j3").orThrow()).isTrue();
        assertThat(agent.client.status("j3")).isInstanceOf(Result.Refused.class);
    }

    @Test
    void cancelling_asks_first_and_then_ends() throws Exception {
        agent.begin(shell("polite", limits(), "trap 'echo bye; exit 0' TERM; echo up; sleep 50 & wait"), Map.of());
        agent.begin(shell("deaf", limits(), "trap '' TERM; echo up; while :; do sleep 1; done"), Map.of());
        for (String id : new String[] {"polite", "deaf"}) {
            Deadline.within(Duration.ofSeconds(20), () -> agent.log(id), "up\n"::equals);
            agent.client.cancel(id).orThrow();
        }
        assertThat(agent.ended("polite").end()).contains(End.Stopped.CANCELLED);
        assertThat(agent.log("polite")).isEqualTo("up\nbye\n");
        assertThat(agent.client.status("deaf").orThrow().state()).isEqualTo(State.RUNNING);
        assertThat(agent.ended("deaf").end()).contains(End.Stopped.CANCELLED);
    }

    @Test
    void a_job_cancelled_before_its_start_never_runs() throws Exception {
        agent.client.create(shell("never", limits(), "echo ran")).orThrow();
        assertThat(agent.client.cancel("never").orThrow().end()).contains(End.Stopped.CANCELLED);
        assertThat(agent.client.start("never").orThrow().state()).isEqualTo(State.ENDED);
        assertThat(agent.log("never")).isEmpty();
    }

    @Test
    void a_running_job_can_not_be_removed_and_takes_no_files() throws Exception {
        agent.begin(shell("busy", limits(), "sleep 50"), Map.of());
        assertThat(agent.client.remove("busy")).isInstanceOf(Result.Refused.class);
        assertThat(agent.client.put("busy", "late", new java.io.ByteArrayInputStream(new byte[1]), 1))
                .isInstanceOf(Result.Refused.class);
        agent.client.cancel("busy").orThrow();
        agent.ended("busy");
    }

    @Test
    void the_processor_time_of_ended_children_is_metered() throws Exception {
        var one = new JobLimits(1, 256L << 20, 60, 64L << 20, 1 << 20, 100);
        // Each child has a second of processor time, however long that takes on a busy machine.
        var status = agent.run(shell("burn", one, "for i in 1 2; do (ulimit -t 1; while :; do :; done); done; true"));
        assertThat(status.cpuSeconds()).isBetween(1.7, 4.0);
    }
}
