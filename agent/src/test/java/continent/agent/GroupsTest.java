package continent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of control groups, laid out in a folder as the kernel's documentation shows them. Version 1 is also used
/// for
/// real by [LimitsAsRootTest]; version 2 only where the machine that runs the tests has it.
class GroupsTest {

    @TempDir
    Path mount;

    @Test
    void version_two_gets_its_controllers_and_limits() throws IOException {
        Files.writeString(mount.resolve("cgroup.controllers"), "cpu memory pids\n");
        var groups = Groups.find(mount);
        assertThat(groups).isInstanceOf(Groups.V2.class);
        assertThat(mount.resolve("continent/cgroup.subtree_control")).hasContent("+memory +pids +cpu");

        var made = groups.make("j", 64L << 20, 10, 2);
        assertThat(made).containsExactly(mount.resolve("continent/j"));
        assertThat(made.getFirst().resolve("memory.max")).hasContent("67108864");
        assertThat(made.getFirst().resolve("memory.oom.group")).hasContent("1");
        assertThat(made.getFirst().resolve("pids.max")).hasContent("11");
        assertThat(made.getFirst().resolve("cpu.max")).hasContent("200000 100000");
    }

    @Test
    void version_two_is_read() throws IOException {
        var group = Files.createDirectories(mount.resolve("continent/j"));
        Files.writeString(group.resolve("cpu.stat"), "usage_usec 2500000\nuser_usec 1\nsystem_usec 2\n");
        Files.writeString(group.resolve("memory.stat"), "anon 1000\nfile 7\nshmem 24\n");
        Files.writeString(group.resolve("memory.events"), "low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\n");
        Files.writeString(group.resolve("pids.events"), "max 0\n");
        var figures = GroupFigures.read(List.of(group.toString()));
        assertThat(figures).isEqualTo(new GroupFigures(2.5, 1024, true, false));
    }

    @Test
    void a_machine_without_usable_groups_is_watched() {
        assertThat(Groups.find(mount.resolve("absent"))).isEqualTo(new Groups.None());
        assertThat(Groups.find(mount)).isEqualTo(new Groups.None());
    }
}
