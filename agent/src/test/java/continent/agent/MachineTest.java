package continent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void lists_of_processors_are_read() {
        assertThat(Machine.list("0-3,8")).containsExactly(0, 1, 2, 3, 8);
        assertThat(Machine.list("5")).containsExactly(5);
    }

    @Test
    void a_job_gets_the_processors_with_the_fewest_jobs() {
        var all = List.of(0, 1, 2, 3);
        assertThat(Machine.choose(2, all, List.of())).containsExactly(0, 1);
        assertThat(Machine.choose(2, all, List.of(List.of(0, 1)))).containsExactly(2, 3);
        assertThat(Machine.choose(1, all, List.of(List.of(0, 1), List.of(0, 2, 3))))
                .containsExactly(1);
    }

    @Test
    void a_process_with_a_hostile_name_is_read() {
        var stat = "42 (a) R 1 (b) S 7 42 42 0 -1 4194304 1 2 0 0 150 50 9 9 20 0 3 0 12345 1000000 10 0 0";
        var member = ProcessTree.parse(stat);
        assertThat(member.parent()).isEqualTo(7);
        assertThat(member.cpuSeconds()).isEqualTo(2.0);
        assertThat(member.threads()).isEqualTo(3);
        assertThat(member.started()).isEqualTo(12345);
    }

    @Test
    void the_memory_of_a_process_is_what_it_holds_itself() {
        assertThat(ProcessTree.memoryBytes(ProcessHandle.current().pid())).isBetween(10L << 20, 4L << 30);
        assertThat(ProcessTree.memoryBytes(1L << 40)).isZero();
    }

    @Test
    void only_the_descendants_of_one_process_are_its_tree() throws Exception {
        var own = ProcessHandle.current().pid();
        var child = new ProcessBuilder("sleep", "5").start();
        try {
            var tree = ProcessTree.below(own);
            assertThat(tree.members()).containsKeys(own, child.pid()).doesNotContainKey(1L);
        } finally {
            child.destroyForcibly();
        }
    }
}
