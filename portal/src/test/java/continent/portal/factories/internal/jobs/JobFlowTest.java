package continent.portal.factories.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobEnd.Cause;
import continent.instruments.compute.JobState;
import continent.portal.frame.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Jobs from submission to charge, with the real agent and the real database.
class JobFlowTest {

    private final JobsHarness jobs = new JobsHarness(10_000);

    @Test
    void a_job_is_run_metered_charged_and_becomes_evidence() {
        var id = jobs.submit("""
                echo hello; for i in {1..200000}; do :; done
                printf x > /job/out/b.bin
                cat > /job/out/report.json << END
                {"model": {"name": "m", "architecture": "a", "parameters": 3, "vocabulary": 2, "seed": 1, "epochs": 1},
                 "trainingFlop": "12345678901234567890", "flopFormula": "f",
                 "evaluation": {"metric": "bits", "value": 1.5, "baseline": {"name": "unigram", "value": 2.5},
                                "heldOutDocuments": 4, "method": "by cluster"}}
                END
                """).id();
        var row = jobs.settled(id);
        assertThat(row.problem()).isEmpty();
        assertThat(row.metering().cpuSeconds()).isPositive();
        var settled = (JobState.Settled) row.state();
        assertThat(settled.charged().amount())
                .isEqualTo((long) Math.ceil(row.metering().cpuSeconds()));
        assertThat(jobs.balance().spent()).isEqualTo(settled.charged().amount());
        assertThat(jobs.balance().held()).isZero();
        assertThat(jobs.evidence("compute.job"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payloadValue())
                        .containsKeys("energyJoules", "isolation", "charged")
                        .containsEntry("end", "exited"));
        assertThat(jobs.broken()).isEmpty();
        assertThat(row.reportProblem()).isEmpty();
        assertThat(jobs.evidence("model.trained"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.payloadValue()).containsEntry("trainingFlop", "12345678901234567890"));
        assertThat(jobs.evidence("model.evaluated")).hasSize(1);
        assertThat(row.outputs()).extracting(JobRow.Output::path).containsExactly("b.bin", "report.json");
    }

    @Test
    void a_job_that_exceeds_a_limit_is_stopped_with_the_reason_and_pays_what_it_used() {
        Map<String, Object> small = Map.of("wallSecondsMax", 2, "outputBytes", 20_000, "diskBytes", 4 << 20);
        assertThat(jobs.end(jobs.submit("sleep 30", small).id()).end()).isEqualTo(JobEnd.of(Cause.EXCEEDED_TIME));
        assertThat(jobs.end(jobs.submit("yes", Map.of("outputBytes", 20_000)).id())
                        .end())
                .isEqualTo(JobEnd.of(Cause.EXCEEDED_OUTPUT));
        assertThat(jobs.end(jobs.submit(
                                        "for i in 1 2 3; do head -c 3M /dev/zero > /job/out/$i; done; sleep 20",
                                        Map.of("diskBytes", 4 << 20))
                                .id())
                        .end())
                .isEqualTo(JobEnd.of(Cause.EXCEEDED_DISK));
        assertThat(jobs.end(jobs.submit(
                                        "x=$(head -c 200M /dev/zero | tr '\\0' x); sleep 20",
                                        Map.of("memoryBytes", 64 << 20))
                                .id())
                        .end())
                .isEqualTo(JobEnd.of(Cause.EXCEEDED_MEMORY));
        assertThat(jobs.broken()).isEmpty();
        assertThat(jobs.balance().held()).isZero();
    }

    @Test
    void a_job_that_fails_or_does_not_exist_ends_with_its_code_or_the_reason() {
        assertThat(jobs.end(jobs.submit("exit 7").id()).end()).isEqualTo(new JobEnd(Cause.EXITED, 7));
        var row = jobs.settled(jobs.submit(Map.of("grant", jobs.grant, "command", List.of("/no/such/program")))
                .id());
        assertThat(row.end()).isNotNull();
        assertThat(row.end().succeeded()).isFalse();
    }

    @Test
    void a_waiting_job_is_cancelled_at_once_and_costs_nothing() {
        var loop = jobs.portal.bean(JobLoop.class);
        loop.stop();
        String id = jobs.submit("true").id();
        assertThat(jobs.balance().held()).isEqualTo(60);
        jobs.portal.bean(JobDesk.class).cancel(id);
        loop.start();
        assertThat(jobs.end(id).charged().amount()).isZero();
        assertThat(jobs.balance().free()).isEqualTo(10_000);
        assertThatThrownBy(() -> jobs.portal.bean(JobDesk.class).cancel(id)).isInstanceOf(Problem.class);
    }

    @Test
    void a_running_job_is_cancelled_and_pays_what_it_used() {
        String id = jobs.submit("while :; do :; done").id();
        RealAgent.within(Duration.ofSeconds(30), () -> jobs.row(id).metering().cpuSeconds() > 0.2);
        jobs.portal.bean(JobDesk.class).cancel(id);
        var settled = jobs.end(id);
        assertThat(settled.end().cause()).isEqualTo(Cause.CANCELLED);
        assertThat(settled.charged().amount()).isPositive();
    }

    @Test
    void what_exceeds_the_grant_or_an_expired_grant_is_refused_and_holds_nothing() {
        assertThatThrownBy(() -> jobs.submit("true", Map.of("wallSecondsMax", 10_001)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.first().code()).isEqualTo("exceeds-grant"));
        assertThat(jobs.balance().held()).isZero();
        var over = new JobsHarness(100, Instant.now().minus(1, ChronoUnit.SECONDS));
        assertThatThrownBy(() -> over.submit("true"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.first().code()).isEqualTo("grant-expired"));
        assertThatThrownBy(() -> jobs.submit(Map.of("grant", over.grant, "command", List.of("true"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.first().code()).isEqualTo("unknown-grant"));
        assertThat(over.balance().held()).isZero();
    }
}
