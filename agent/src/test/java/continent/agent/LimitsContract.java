package continent.agent;

import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import org.junit.jupiter.api.Test;

/// Each limit ends the job with its name and leaves no process: the same for an agent that is root and one that isn't.
abstract class LimitsContract {

    private static final JobLimits LIMITS = new JobLimits(1, 64L << 20, 40, 8L << 20, 10_000, 60);

    abstract AgentProcess agent();

    private JobStatus stopped(String id, JobLimits limits, String script, End.Stopped why) throws Exception {
        var status = agent().run(shell(id, limits, script));
        assertThat(status.end()).as(agent().log(id)).contains(why);
        assertThat(Remains.of(id)).isEmpty();
        return status;
    }

    @Test
    void too_much_memory_ends_the_job() throws Exception {
        stopped("memory", LIMITS, "head -c 400M /dev/zero | tail; sleep 30", End.Stopped.EXCEEDED_MEMORY);
    }

    @Test
    void too_long_ends_the_job() throws Exception {
        var limits = new JobLimits(1, 64L << 20, 1, 8L << 20, 10_000, 60);
        stopped("time", limits, "trap '' TERM; sleep 40 & sleep 40", End.Stopped.EXCEEDED_TIME);
    }

    @Test
    void a_file_beyond_the_disk_limit_ends_the_job() throws Exception {
        stopped(
                "disk",
                LIMITS,
                "for i in 1 2 3 4; do head -c 3M /dev/zero > /job/out/$i; done; sleep 40",
                End.Stopped.EXCEEDED_DISK);
    }

    @Test
    void the_private_tmp_counts_too() throws Exception {
        stopped(
                "disk-tmp",
                LIMITS,
                "for i in 1 2 3 4; do head -c 3M /dev/zero > /tmp/$i; done; sleep 40",
                End.Stopped.EXCEEDED_DISK);
    }

    @Test
    void a_single_file_can_not_grow_beyond_the_disk_limit() throws Exception {
        var status = agent().run(shell("disk-one", LIMITS, "head -c 40M /dev/zero > /job/out/big; echo $?"));
        assertThat(agent().log("disk-one")).contains("153"); // 128 + SIGXFSZ
        assertThat(agent().client.outputs("disk-one").orThrow())
                .allSatisfy(file -> assertThat(file.bytes()).isLessThanOrEqualTo(8L << 20));
        assertThat(status.state()).isEqualTo(JobStatus.State.ENDED);
    }

    @Test
    void deleted_files_that_are_still_open_count() throws Exception {
        var script =
                "for fd in 3 4 5 6; do eval \"exec $fd> /tmp/f\"; rm /tmp/f; head -c 3M /dev/zero >&$fd; done; sleep 40";
        stopped("disk-deleted", LIMITS, script, End.Stopped.EXCEEDED_DISK);
    }

    @Test
    void many_empty_files_count() throws Exception {
        stopped("disk-many", LIMITS, "cd /job/out; touch $(seq 3000); sleep 40", End.Stopped.EXCEEDED_DISK);
    }

    @Test
    void endless_output_is_cut_and_ends_the_job() throws Exception {
        var status = stopped("output", LIMITS, "yes", End.Stopped.EXCEEDED_OUTPUT);
        assertThat(status.logBytes()).isEqualTo(10_000);
        assertThat(agent().log("output")).hasSize(10_000);
    }

    @Test
    void forking_without_end_ends_the_job() throws Exception {
        stopped("fork", LIMITS, "exec 2> /dev/null; f() { f | f & }; f; sleep 40", End.Stopped.EXCEEDED_PROCESSES);
    }

    @Test
    void processes_that_detach_end_with_the_job() throws Exception {
        var status = agent().run(shell("detach", LIMITS, "setsid sleep 4321 & (setsid setsid sleep 4321 &) ; exit 3"));
        assertThat(status.end()).contains(new End.Exited(3));
        assertThat(Remains.withArgument("4321")).isEmpty();
    }
}
