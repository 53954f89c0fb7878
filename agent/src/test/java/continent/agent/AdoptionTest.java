package continent.agent;

import static continent.agent.AgentProcess.limits;
import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job outlives its agent: what an agent that was killed left is taken over, and counted once.
class AdoptionTest {

    private static final String BURN = "timeout 0.6 sh -c 'while :; do :; done'";

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

    private void beginAndWait(JobSpec spec, String log) throws Exception {
        agent.begin(spec, Map.of());
        Deadline.within(Duration.ofSeconds(30), () -> agent.log(spec.id()), log::equals);
    }

    private void killWrapper(String id) throws Exception {
        var wrapper = Wrapper.of(new JobFolder(agent.job(id))).orElseThrow();
        ProcessHandle.of(wrapper.pid()).orElseThrow().destroyForcibly();
    }

    @Test
    void a_running_job_is_taken_over_and_metered_once() throws Exception {
        var script = BURN + "; echo half; until [ -f /job/work/go ]; do sleep 0.05; done; " + BURN + "; echo done";
        beginAndWait(shell("going", limits(), script), "half\n");
        agent.kill();
        agent.start();
        assertThat(agent.client.status("going").orThrow().state()).isEqualTo(JobStatus.State.RUNNING);
        assertThat(agent.client.hello().running()).isEqualTo(1);
        agent.client.start("going").orThrow();
        Files.writeString(agent.job("going").resolve("work").resolve("go"), "");

        var status = agent.ended("going");
        assertThat(status.end()).contains(new End.Exited(0));
        assertThat(agent.log("going")).isEqualTo("half\ndone\n");
        assertThat(status.cpuSeconds()).isBetween(0.2, 3.0);
        assertThat(agent.client.status("going").orThrow()).isEqualTo(status);
        agent.kill();
        agent.start();
        assertThat(agent.client.status("going").orThrow()).isEqualTo(status);
    }

    @Test
    void a_job_that_ended_meanwhile_ended_then() throws Exception {
        beginAndWait(shell("gone", limits(), "echo up; sleep 0.5; exit 5"), "up\n");
        agent.kill();
        var exit = agent.job("gone").resolve("state").resolve("exit");
        Deadline.within(Duration.ofSeconds(30), () -> Files.exists(exit), there -> there);
        var before = Instant.now();
        agent.start();
        var status = agent.ended("gone");
        assertThat(status.end()).contains(new End.Exited(5));
        assertThat(status.endedAt().orElseThrow()).isBefore(before);
    }

    @Test
    void a_job_whose_wrapper_was_killed_is_lost_and_can_start_anew_in_its_folder() throws Exception {
        var script = "if [ -f mark ]; then echo again; else " + BURN + "; touch mark; echo first; sleep 77771; fi";
        beginAndWait(shell("lost", limits(), script), "first\n");
        Deadline.within(
                Duration.ofSeconds(20), () -> agent.client.status("lost").orThrow(), seen -> seen.cpuSeconds() > 0.1);
        killWrapper("lost");
        var status = agent.ended("lost");
        assertThat(status.end()).contains(End.Stopped.LOST);
        assertThat(Remains.withArgument("77771")).isEmpty();

        agent.client.start("lost").orThrow();
        var again = agent.ended("lost");
        assertThat(again.end()).contains(new End.Exited(0));
        assertThat(agent.log("lost")).isEqualTo("first\nagain\n");
        assertThat(again.cpuSeconds()).isGreaterThanOrEqualTo(status.cpuSeconds());
    }

    @Test
    void after_another_start_of_the_machine_a_job_is_lost_at_its_last_heartbeat() throws Exception {
        beginAndWait(shell("boot", limits(), "echo up; sleep 77772"), "up\n");
        var job = new JobFolder(agent.job("boot"));
        Deadline.within(Duration.ofSeconds(20), job::heartbeat, java.util.Optional::isPresent);
        agent.kill();
        killWrapper("boot");
        var started = job.started().orElseThrow();
        job.write(new JobRecord.Started(
                started.at(), "another-boot", started.isolation(), started.groups(), started.cpus(), started.before()));
        var beat = job.heartbeat().orElseThrow();
        agent.start();
        var status = agent.ended("boot");
        assertThat(status.end()).contains(End.Stopped.LOST);
        assertThat(status.endedAt()).contains(beat.at());
    }

    @Test
    void the_time_is_kept_although_no_agent_is_there() throws Exception {
        var usual = limits();
        var brief = new JobLimits(1, usual.memoryBytes(), 1, usual.diskBytes(), usual.outputBytes(), 50);
        agent.begin(shell("alone", brief, "trap '' TERM; sleep 77773"), Map.of());
        agent.kill();
        var exit = agent.job("alone").resolve("state").resolve("exit");
        Deadline.within(Duration.ofSeconds(40), () -> Files.exists(exit), there -> there);
        assertThat(Remains.withArgument("77773")).isEmpty();
        agent.start();
        assertThat(agent.ended("alone").end()).contains(End.Stopped.EXCEEDED_TIME);
    }

    @Test
    void a_cancellation_holds_although_the_agent_dies() throws Exception {
        beginAndWait(shell("stubborn", limits(), "trap '' TERM; echo up; while :; do sleep 1; done"), "up\n");
        agent.client.cancel("stubborn").orThrow();
        agent.kill();
        agent.start();
        assertThat(agent.ended("stubborn").end()).contains(End.Stopped.CANCELLED);
    }

    @Test
    @Tag("long")
    void a_start_that_was_cut_off_before_the_wrapper_is_lost_and_can_be_repeated() throws Exception {
        agent.client.create(shell("cut", limits(), "echo ran")).orThrow();
        agent.kill();
        new JobFolder(agent.job("cut"))
                .write(new JobRecord.Started(
                        Instant.now(),
                        Machine.bootId(),
                        "",
                        java.util.List.of(),
                        java.util.List.of(0),
                        JobRecord.Use.NONE));
        agent.start();
        assertThat(agent.ended("cut").end()).contains(End.Stopped.LOST);
        agent.client.start("cut").orThrow();
        assertThat(agent.ended("cut").end()).contains(new End.Exited(0));
        assertThat(agent.log("cut")).isEqualTo("ran\n");
    }
}
