package continent.portal.frame.runs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.kernel.Ids;
import continent.portal.PortalServer;
import continent.portal.ShiftedClock;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.Run.State;
import continent.portal.frame.runs.RunEnded;
import continent.portal.frame.runs.RunHandler;
import continent.portal.frame.runs.RunWork;
import continent.portal.frame.runs.internal.RunStore.Hold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The worker is called by hand; kinds are new for each test, so that the portal's own worker takes none.
class RunsTest {

    private final PortalServer portal = PortalServer.shared();
    private final ShiftedClock clock = portal.clock();
    private final TransactionTemplate transactions = portal.bean(TransactionTemplate.class);
    private final RunStore store =
            new RunStore(portal.bean(JdbcClient.class), portal.bean(Ids.class), clock, event -> {});
    private final String kind = "test." + UUID.randomUUID();
    private final List<String> seen = new ArrayList<>();

    @Test
    void a_run_is_done_once_with_progress_and_result() {
        String id = store.start(kind, "thing", Map.of("n", 3));
        var worker = worker(work -> {
            work.progress(Map.of("done", 2));
            seen.add(work.subject() + work.input().get("n"));
            return Map.of("kept", 41_205);
        });
        assertThat(worker.workOne()).isTrue();
        assertThat(worker.workOne()).isFalse();
        var run = store.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.result()).containsEntry("kept", 41_205);
        assertThat(run.progress()).containsEntry("done", 2);
        assertThat(seen).containsExactly("thing3", "ended DONE");
    }

    @Test
    void a_run_whose_process_died_is_taken_up_when_its_lease_ends() {
        store.start(kind, "thing", Map.of());
        var dead = store.claim(List.of(kind)).orElseThrow().run();
        var worker = worker(work -> Map.of("attempt", work.attempt()));
        assertThat(worker.workOne()).as("the lease still holds").isFalse();
        clock.later(Duration.ofSeconds(16), () -> {
            assertThat(worker.workOne()).isTrue();
            assertThat(store.renew(dead, Map.of("late", true))).isEqualTo(Hold.LOST);
            assertThat(store.end(dead, State.FAILED, null, "late")).isEmpty();
        });
        var run = store.find(dead.id()).orElseThrow();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.result()).containsEntry("attempt", 2);
        assertThat(run.progress()).isEmpty();
    }

    @Test
    void a_renewed_lease_keeps_the_run() {
        store.start(kind, "thing", Map.of());
        var run = store.claim(List.of(kind)).orElseThrow().run();
        clock.later(Duration.ofSeconds(10), () -> store.renew(run, null));
        clock.later(
                Duration.ofSeconds(20),
                () -> assertThat(store.claim(List.of(kind))).isEmpty());
    }

    @Test
    void a_cancelled_run_stops_where_its_handler_looks() {
        String id = store.start(kind, "thing", Map.of());
        var worker = worker(work -> {
            store.cancel(id);
            work.checkpoint();
            return Map.of("went", "on");
        });
        worker.workOne();
        var run = store.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.result()).isNull();
        assertThat(seen).containsExactly("ended CANCELLED");
        assertThat(store.cancel(id)).as("it has ended").isFalse();

        String queued = store.start(kind, "thing", Map.of());
        store.cancel(queued);
        worker.workOne();
        assertThat(store.find(queued).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_failure_keeps_its_reason_and_a_defect_its_secret() {
        String told = store.start(kind, "thing", Map.of());
        worker(_ -> {
                    throw RunEnded.failed("The recipe names no step.");
                })
                .workOne();
        assertThat(store.find(told).orElseThrow().problem()).isEqualTo("The recipe names no step.");
        String defect = store.start(kind, "thing", Map.of());
        worker(_ -> {
                    throw new IllegalStateException("password=hunter2");
                })
                .workOne();
        assertThat(store.find(defect).orElseThrow().problem()).contains(defect).doesNotContain("hunter2");
    }

    @Test
    void what_belongs_to_the_end_ends_with_it() {
        String id = store.start(kind, "thing", Map.of());
        var worker = new RunWorker(
                store,
                List.of(new Handler(_ -> Map.of()) {
                    @Override
                    public void ended(Run run) {
                        throw new IllegalStateException("the end can't be written");
                    }
                }),
                transactions);
        assertThatThrownBy(worker::workOne).hasMessageContaining("can't be written");
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
        clock.later(
                Duration.ofSeconds(16),
                () -> assertThat(worker(_ -> Map.of()).workOne()).isTrue());
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_run_that_takes_its_process_down_each_time_is_given_up() {
        String id = store.start(kind, "thing", Map.of());
        for (int minute = 0; minute < RunWorker.ATTEMPTS_MAX; minute++) {
            clock.later(
                    Duration.ofMinutes(minute),
                    () -> assertThat(store.claim(List.of(kind))).isPresent());
        }
        clock.later(Duration.ofDays(1), () -> worker(_ -> Map.of()).workOne());
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void many_workers_never_share_a_run() {
        IntStream.range(0, 20).forEach(i -> store.start(kind, "thing" + i, Map.of()));
        var claimed = IntStream.range(0, 40)
                .parallel()
                .mapToObj(_ -> store.claim(List.of(kind)))
                .flatMap(java.util.Optional::stream)
                .map(claim -> claim.run().id())
                .toList();
        assertThat(claimed).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void a_run_queued_in_a_transaction_that_is_undone_never_was() {
        transactions.executeWithoutResult(status -> {
            store.start(kind, "thing", Map.of());
            status.setRollbackOnly();
        });
        assertThat(store.claim(List.of(kind))).isEmpty();
    }

    @Test
    void the_loop_does_what_is_queued() throws Exception {
        var done = new CountDownLatch(3);
        var loop = new RunLoop(worker(_ -> {
            done.countDown();
            return Map.of();
        }));
        loop.start();
        try {
            IntStream.range(0, 3).forEach(_ -> store.start(kind, "thing", Map.of()));
            loop.queued(new RunStore.RunQueued("any"));
            assertThat(done.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } finally {
            loop.stop();
        }
    }

    private interface Doing {
        Map<String, ?> run(RunWork work) throws Exception;
    }

    private RunWorker worker(Doing doing) {
        return new RunWorker(store, List.of(new Handler(doing)), transactions);
    }

    private class Handler implements RunHandler {
        private final Doing doing;

        Handler(Doing doing) {
            this.doing = doing;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Map<String, ?> run(RunWork work) throws Exception {
            return doing.run(work);
        }

        @Override
        public void ended(Run run) {
            seen.add("ended " + run.state());
        }
    }
}
