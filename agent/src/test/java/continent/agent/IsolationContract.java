package continent.agent;

import static continent.agent.AgentProcess.limits;
import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.JobStatus.End;
import continent.kernel.Result;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a hostile job can't see and can't do: the same for an agent that is root and one that isn't.
abstract class IsolationContract {

    abstract AgentProcess agent();

    private String log(String id, String script) throws Exception {
        agent().run(shell(id, limits(), script));
        return agent().log(id);
    }

    @Test
    void it_sees_nothing_of_the_machine_but_programs() throws Exception {
        assertThat(Set.of(log("root", "ls -A /").strip().split("\n")))
                .isSubsetOf(
                        "bin", "dev", "etc", "job", "lib", "lib32", "lib64", "libx32", "proc", "sbin", "sources", "tmp",
                        "tools", "usr");
        assertThat(log("job", "ls -A /job /tmp /sources /job/in /job/work /job/out"))
                .doesNotContain("spec", "state");
        assertThat(log("dev", "cd /dev; ls -A | tr '\n' ' '"))
                .isEqualTo("fd full null random shm stderr stdin stdout urandom zero ");
        assertThat(log("home", "cat /etc/shadow; ls /root /home /var /run /sys; cat /etc/passwd | wc -l"))
                .contains("No such file")
                .endsWith("3\n");
    }

    @Test
    void it_does_not_find_the_files_of_the_portal() throws Exception {
        var secret = agent().folder.resolve("key-of-the-portal");
        Files.writeString(secret, "secret");
        var found = log(
                "secret",
                "cat '" + secret + "' /proc/1/root" + secret + " /proc/*/root" + secret + " /proc/*/cwd/../../../../.."
                        + secret + "; find / -xdev -name key-of-the-portal -o -name spec.json");
        assertThat(found).doesNotContain("secret\n").contains("No such file");
        assertThat(found.lines()).noneMatch(line -> line.startsWith("/"));
    }

    @Test
    void it_sees_only_its_own_processes_and_can_signal_no_other() throws Exception {
        assertThat(log("ps", "ls /proc | grep -c '^[0-9]'").strip()).matches("[1-6]");
        var before = agent().client.hello().pid();
        log("signal", "kill -9 " + before + " " + ProcessHandle.current().pid() + "; kill -9 -1");
        assertThat(agent().client.hello().pid()).isEqualTo(before);
    }

    @Test
    void it_has_no_network() throws Exception {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = listening.getLocalPort();
            assertThat(log(
                            "net",
                            "(exec 3<> /dev/tcp/127.0.0.1/" + port
                                    + ") && echo connected; grep -c : /proc/net/dev; cat /proc/net/tcp | wc -l"))
                    .doesNotContain("connected")
                    .contains("nreachable")
                    .endsWith("1\n1\n");
        }
    }

    @Test
    void it_has_no_capabilities_and_can_gain_none() throws Exception {
        var status = log("rights", "grep -E '^(Cap|NoNewPrivs)' /proc/self/status");
        assertThat(status.lines().filter(line -> line.startsWith("Cap")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).endsWith("\t0000000000000000"));
        assertThat(status).contains("NoNewPrivs:\t1");
        assertThat(log(
                        "gain",
                        "mount -t tmpfs x /tmp; mount -o remount,rw /usr; umount /job/in; /usr/sbin/chroot /tmp /bin/true;"
                                + " mknod /tmp/sda b 8 0; hostname other; date -s 2000-01-01 > /dev/null; echo $?"))
                .endsWith("1\n")
                .contains("superuser", "Operation not permitted");
        assertThat(java.time.Year.now().getValue()).isGreaterThan(2000);
        assertThat(log("nested", "unshare --user --map-root-user grep CapEff /proc/self/status; echo $?"))
                .doesNotContain("CapEff")
                .endsWith("1\n");
        assertThat(log("suid", "cp /bin/bash /tmp/b; chmod 6755 /tmp/b; /tmp/b -p -c 'grep ^CapEff /proc/self/status'"))
                .contains("0000000000000000");
    }

    @Test
    void it_can_not_write_outside_its_own_folders() throws Exception {
        var places = "/ /usr /etc /tools /tools/jdk /sources /dev /job /job/in /proc";
        assertThat(log("write", "for p in " + places + "; do echo x > $p/file && echo wrote $p; done"))
                .doesNotContain("wrote");
        assertThat(log("own", "for p in /job/work /job/out /tmp; do echo x > $p/file && echo wrote $p; done"))
                .isEqualTo("wrote /job/work\nwrote /job/out\nwrote /tmp\n");
    }

    @Test
    void its_environment_and_open_files_are_only_what_was_given() throws Exception {
        assertThat(log("env", "env | cut -d= -f1 | sort | tr '\n' ' '"))
                .isEqualTo("GREETING HOME JOB_CPUS JOB_MEMORY_BYTES LANG PATH PWD SHLVL TMPDIR _ ");
        assertThat(log("fds", "echo /proc/$$/fd/*")) // 3 is the folder that the shell lists
                .matches("/proc/\\d+/fd/0 /proc/\\d+/fd/1 /proc/\\d+/fd/2 /proc/\\d+/fd/3\n");
    }

    @Test
    void links_and_special_files_that_it_leaves_are_not_followed() throws Exception {
        log(
                "links",
                "cd /job/out; echo ok > plain; ln -s /etc/passwd link; ln -s / root; ln -s ../../../agent up; mkfifo pipe;"
                        + " mkdir real; ln -s ../plain real/inner; ln plain hard");
        assertThat(agent().client.outputs("links").orThrow()).extracting("path").containsExactly("hard", "plain");
        for (String path : List.of(
                "out/link",
                "out/root/etc/passwd",
                "out/up/lock",
                "out/pipe",
                "out/real/inner",
                "out/../spec.json",
                "out/./plain",
                "out//plain",
                "spec.json",
                "state/started",
                "out",
                "",
                "out/real",
                "/etc/passwd")) {
            assertThat(agent().client.read("links", path, 0, 100)).as(path).isInstanceOf(Result.Refused.class);
        }
        assertThat(agent().text("links", "out/plain")).isEqualTo("ok\n");
    }

    @Test
    void hostile_file_names_are_left_out_and_can_be_removed() throws Exception {
        log(
                "names",
                "cd /job/out; touch -- 'good name' -rf $'new\\nline' $'bell\\a' '~' '$(id)' \"quote'\\\"\" $'broken\\xff' ;"
                        + " mkdir -p locked/in; touch locked/in/f; chmod 000 locked;"
                        + " for i in $(seq 200); do mkdir d; cd d; done");
        assertThat(agent().client.outputs("names").orThrow())
                .extracting("path")
                .contains("-rf", "good name", "~", "$(id)")
                .noneMatch(path ->
                        path.toString().contains("\n") || path.toString().contains("\u0007"));
        assertThat(agent().client.remove("names").orThrow()).isTrue();
        assertThat(agent().job("names")).doesNotExist();
    }

    @Test
    void a_command_that_is_not_there_is_said_in_the_log() throws Exception {
        var status = agent().run(shell("absent", limits(), "exec no-such-program"));
        assertThat(status.end()).contains(new End.Exited(127));
        assertThat(agent().log("absent")).contains("no-such-program");
    }
}
