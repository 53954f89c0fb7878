package continent.engines.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.engines.scheduling.Simulator.Placement;
import continent.engines.scheduling.SwfTrace.Past;
import continent.kernel.Result;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchedulingTest {

    @Test
    void first_come_first_served_lets_nobody_overtake() {
        replay("fcfs", 4, """
            a  at 0   needs 3  asks 100  runs 100  -> starts 0
            b  at 1   needs 2  asks 50   runs 50   -> starts 100
            c  at 2   needs 1  asks 10   runs 10   -> starts 100
            """);
    }

    @Test
    void easy_lets_a_short_job_go_ahead_that_ends_before_the_promise() {
        replay("easy", 4, """
            a  at 0   needs 3  asks 100  runs 100  -> starts 0
            b  at 1   needs 4  asks 50   runs 50   -> starts 100
            c  at 2   needs 1  asks 98   runs 98   -> starts 2
            d  at 3   needs 1  asks 98   runs 10   -> starts 150
            """);
    }

    @Test
    void easy_lets_a_long_job_use_what_the_promise_leaves_over() {
        replay("easy", 6, """
            a  at 0   needs 3  asks 100  runs 100  -> starts 0
            b  at 1   needs 4  asks 50   runs 50   -> starts 100
            c  at 2   needs 2  asks 900  runs 900  -> starts 2
            d  at 3   needs 1  asks 900  runs 900  -> starts 150
            """);
    }

    @Test
    void a_job_that_ends_early_moves_the_queue_up() {
        replay("easy", 4, """
            a  at 0   needs 4  asks 100  runs 7    -> starts 0
            b  at 1   needs 4  asks 50   runs 50   -> starts 7
            """);
    }

    @Test
    void memory_counts_as_well_as_processors() {
        var capacity = new Demand(4, 100);
        var big = new Job("big", new Demand(1, 80), 0, 10, "");
        var second = new Job("second", new Demand(1, 30), 0, 10, "");
        var third = new Job("third", new Demand(1, 20), 0, 10, "");
        var empty = Cluster.of(capacity, List.of());
        assertThat(new Fcfs().starts(empty, List.of(big, second, third), 0)).containsExactly(big);
        assertThat(new EasyBackfill().starts(empty, List.of(big, second, third), 0))
                .containsExactly(big, third);
    }

    @Test
    void figures_follow_their_definitions() {
        var placements = List.of(
                new Placement(new Job("a", new Demand(1, 0), 0, 100, ""), 0, 100),
                new Placement(new Job("b", new Demand(2, 0), 0, 5, ""), 45, 5));
        var figures = Figures.of(placements, 4);
        assertThat(figures.meanBoundedSlowdown()).isEqualTo(3.0); // 1 and (45 + 5) / 10
        assertThat(figures.p99BoundedSlowdown()).isEqualTo(5.0);
        assertThat(figures.meanWaitSeconds()).isEqualTo(22.5);
        assertThat(figures.maxWaitSeconds()).isEqualTo(45);
        assertThat(figures.utilisation()).isEqualTo(110 / 400.0);
    }

    @Test
    void a_policy_that_overbooks_is_found_out() {
        var trace = List.of(past("a", 0, 3, 10, 10), past("b", 0, 3, 10, 10));
        assertThatThrownBy(() -> Simulator.replay(trace, new Demand(4, 0), (cluster, queue, now) -> queue))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Simulator.replay(trace, new Demand(4, 0), (cluster, queue, now) -> List.of()))
                .hasMessageContaining("2 jobs wait on an idle cluster");
    }

    @Test
    void random_loads_give_valid_schedules_under_every_policy() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var trace = new ArrayList<Past>();
            long at = 0;
            for (int i = 0; i < 300; i++) {
                at += random.nextInt(20);
                long run = random.nextInt(100);
                trace.add(past("j" + i, at, 1 + random.nextInt(16), run + random.nextInt(200), run));
            }
            for (String name : Policy.names()) {
                var capacity = new Demand(16, 0);
                var placements =
                        Simulator.replay(trace, capacity, Policy.named(name).orElseThrow());
                assertThat(Validity.holds(placements, 300, capacity))
                        .as(name + " " + seed)
                        .isTrue();
            }
        }
    }

    @Test
    void an_invalid_schedule_is_recognised() {
        var job = new Job("a", new Demand(3, 0), 5, 10, "");
        var capacity = new Demand(4, 0);
        assertThat(Validity.holds(List.of(new Placement(job, 4, 10)), 1, capacity))
                .isFalse();
        assertThat(Validity.holds(List.of(new Placement(job, 5, 10)), 2, capacity))
                .isFalse();
        var other = new Job("b", new Demand(3, 0), 5, 10, "");
        assertThat(Validity.holds(List.of(new Placement(job, 5, 10), new Placement(other, 14, 1)), 2, capacity))
                .isFalse();
        assertThat(Validity.holds(List.of(new Placement(job, 5, 10), new Placement(other, 15, 1)), 2, capacity))
                .isTrue();
    }

    @Test
    void a_trace_names_the_line_that_is_wrong() throws IOException {
        String good = "1 0 -1 10 4 -1 -1 9 20 -1 1 7 1 -1 -1 -1 -1 -1";
        var read = SwfTrace.read(new StringReader("; remark\n\n" + good + "\n")).orThrow();
        assertThat(read).containsExactly(new Past(new Job("1", new Demand(4, 0), 0, 20, "7"), 10));
        assertThat(refusal(good + "\n1 2 3")).isEqualTo("line 2, column 1: a job has 18 fields, found 3");
        assertThat(refusal(good.replace("10", "ten")))
                .contains("line 1")
                .contains("field 4")
                .contains("'ten'");
        assertThat(refusal(good.replace("10", "1e999999999"))).contains("field 4");
        assertThat(refusal(good.replace("4 -1 -1 9", "0 -1 -1 -1"))).contains("processors");
        assertThat(refusal("; nothing")).contains("no job");
    }

    private static String refusal(String text) throws IOException {
        return ((Result.Refused<List<Past>>) SwfTrace.read(new StringReader(text)))
                .refusals()
                .getFirst()
                .toString();
    }

    private static Past past(String id, long at, int processors, long asks, long runs) {
        return new Past(new Job(id, new Demand(processors, 0), at, asks, ""), runs);
    }

    /// Rows `id at T needs P asks S runs S -> starts T`.
    private static void replay(String policy, int processors, String table) {
        var rows = table.lines().map(line -> line.strip().split("\\s+")).toList();
        var trace = rows.stream()
                .map(r -> past(
                        r[0], Long.parseLong(r[2]), Integer.parseInt(r[4]), Long.parseLong(r[6]), Long.parseLong(r[8])))
                .toList();
        var found = Simulator.replay(
                        trace, new Demand(processors, 0), Policy.named(policy).orElseThrow())
                .stream()
                .collect(Collectors.toMap(p -> p.job().id(), Placement::startedAt));
        rows.forEach(r -> assertThat(found.get(r[0])).as(r[0]).isEqualTo(Long.parseLong(r[11])));
    }
}
