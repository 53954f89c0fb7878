package continent.agent;

import static continent.agent.AgentProcess.limits;
import static continent.agent.AgentProcess.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.instruments.jobs.Fields;
import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.Wire;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

    @TempDir
    static Path folder;

    private static Path sources;
    private static AgentProcess agent;

    @BeforeAll
    static void start() throws Exception {
        sources = Files.createDirectories(folder.resolve("sources").resolve("texts"));
        Files.writeString(sources.resolve("a.txt"), "from a source\n");
        Files.createSymbolicLink(folder.resolve("sources").resolve("way-out"), Path.of("/etc"));
        agent = AgentProcess.start(
                folder, "--source-root", folder.resolve("sources").toString());
    }

    @AfterAll
    static void stop() throws Exception {
        agent.close();
    }

    private static Fields ask(String line) throws IOException {
        try (var wire =
                new Wire(SocketChannel.open(UnixDomainSocketAddress.of(agent.socket)), Duration.ofSeconds(10))) {
            wire.write(ByteBuffer.wrap(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return wire.receive();
        }
    }

    private static String code(Result<?> result) {
        return result instanceof Result.Refused<?>(List<Refusal> refusals)
                ? refusals.getFirst().code()
                : "accepted";
    }

    @Test
    void what_is_no_request_is_refused_by_name() throws Exception {
        assertThat(ask("{\"verb\":\"exec\"}\n").objects("refused").getFirst().text("code"))
                .isEqualTo("unknown-verb");
        for (String line : List.of("hello\n", "[]\n", "{}\n", "{\"verb\":7}\n", "{\"verb\":\"status\"}\n", "\n")) {
            assertThat(ask(line).objects("refused").getFirst().text("code")).isEqualTo("malformed");
        }
        assertThatThrownBy(() -> ask("x".repeat(Wire.HEADER_BYTES_MAX + 10))).isInstanceOf(IOException.class);
        assertThat(agent.client.hello().protocol()).isEqualTo(1);
    }

    @Test
    void ids_are_plain_and_known() throws Exception {
        for (String id : List.of("", "..", "a/b", "A", "a".repeat(65), "-a", "a\n")) {
            assertThat(code(agent.client.status(id))).as(id).isEqualTo("bad-id");
            assertThat(code(agent.client.remove(id))).as(id).isEqualTo("bad-id");
        }
        assertThat(code(agent.client.status("nobody-knows"))).isEqualTo("unknown-job");
    }

    @Test
    void files_go_only_into_the_folder_of_the_job() throws Exception {
        agent.client.create(shell("files", limits(), "true")).orThrow();
        for (String path :
                List.of("", "/etc/x", "../x", "a/../b", "a//b", ".", "a/./b", "a\nb", "x/".repeat(20) + "x")) {
            assertThat(code(put("files", path))).as(path).isEqualTo("bad-path");
        }
        assertThat(code(put("files", "a/b"))).isEqualTo("accepted");
        assertThat(code(put("files", "a/b"))).isEqualTo("accepted");
        assertThat(code(put("files", "a"))).isEqualTo("bad-path");
        assertThat(code(put("files", "a/b/c"))).isEqualTo("bad-path");
        assertThat(code(agent.client.put("files", "huge", new ByteArrayInputStream(new byte[0]), 1L << 60)))
                .isEqualTo("too-large");
    }

    private static Result<Long> put(String id, String path) throws IOException {
        return agent.client.put(id, path, new ByteArrayInputStream(new byte[] {1}), 1);
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing() throws Exception {
        agent.client.create(shell("cut-off", limits(), "true")).orThrow();
        assertThatThrownBy(() -> agent.client.put("cut-off", "f", new ByteArrayInputStream(new byte[10]), 1000))
                .isInstanceOf(IOException.class);
        var state = agent.job("cut-off").resolve("state");
        Deadline.within(Duration.ofSeconds(10), () -> Files.list(state).toList(), List::isEmpty);
        assertThat(agent.job("cut-off").resolve("in")).isEmptyDirectory();
    }

    @Test
    void a_job_is_given_only_what_the_administrator_listed() throws Exception {
        assertThat(code(create(new Mount.Tool("gpu")))).isEqualTo("unknown-tool");
        assertThat(code(create(new Mount.Source("a", "/etc")))).isEqualTo("source-not-allowed");
        assertThat(code(create(
                        new Mount.Source("a", sources.resolveSibling("way-out").toString()))))
                .isEqualTo("source-not-allowed");
        assertThat(code(create(new Mount.Source("a", sources + "/../../agent"))))
                .isEqualTo("source-not-allowed");
        assertThat(code(create(new Mount.Source("a", "texts")))).isEqualTo("no-such-source");
        assertThat(code(create(new Mount.Source("../a", sources.toString())))).isEqualTo("bad-mount");

        Files.setPosixFilePermissions(sources, PosixFilePermissions.fromString("rwxr-xr-x"));
        var script = "cat /sources/texts/a.txt; echo x > /sources/texts/b || echo read-only";
        var spec = new JobSpec(
                "reads",
                List.of("bash", "-c", script),
                limits(),
                List.of(new Mount.Source("texts", sources.toString())),
                Map.of());
        agent.run(spec);
        assertThat(agent.log("reads")).startsWith("from a source\n").endsWith("read-only\n");
    }

    private static Result<?> create(Mount mount) throws IOException {
        return agent.client.create(new JobSpec("m", List.of("true"), limits(), List.of(mount), Map.of()));
    }

    @Test
    void a_spec_that_can_not_run_is_refused() throws Exception {
        assertThat(code(agent.client.create(spec(List.of(), limits(), Map.of()))))
                .isEqualTo("no-command");
        assertThat(code(agent.client.create(spec(List.of("a=b"), limits(), Map.of()))))
                .isEqualTo("bad-command");
        assertThat(code(agent.client.create(spec(List.of("a\0b"), limits(), Map.of()))))
                .isEqualTo("bad-command");
        assertThat(code(agent.client.create(spec(List.of("a"), limits(), Map.of("A=B", "")))))
                .isEqualTo("bad-environment");
        assertThat(code(agent.client.create(spec(List.of("x".repeat(200_000)), limits(), Map.of()))))
                .isEqualTo("command-too-long");
        assertThat(code(agent.client.create(spec(List.of("a"), new JobLimits(1, 1, 1, 1, 1, 1), Map.of()))))
                .isEqualTo("too-little-memory");
        assertThat(code(agent.client.create(spec(List.of("a"), new JobLimits(9999, 1L << 30, 1, 1, 1, 1), Map.of()))))
                .isEqualTo("too-many-cpus");
    }

    private static JobSpec spec(List<String> command, JobLimits limits, Map<String, String> environment) {
        return new JobSpec("s", command, limits, List.of(), environment);
    }

    @Test
    void only_the_users_that_were_named_are_answered(@TempDir Path place) throws Exception {
        Assumptions.assumeTrue(AgentProcess.isRoot(), "another user is needed");
        assertThatThrownBy(() -> AgentProcess.startAsUser(place, Duration.ofSeconds(4)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not within");
        assertThat(Files.readString(Path.of("target", "agent-of-tests.log"))).contains("turned away user root");
    }

    @Test
    void a_second_agent_on_the_same_folder_is_refused() throws Exception {
        assertThatThrownBy(() -> AgentProcess.start(folder)).hasMessageContaining("ended with 1");
        assertThat(agent.client.hello().pid()).isEqualTo(agent.pid());
    }
}
