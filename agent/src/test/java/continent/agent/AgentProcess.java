package continent.agent;

import continent.instruments.jobs.AgentClient;
import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.JobStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real agent in a process of its own, as the launcher starts it.
final class AgentProcess implements AutoCloseable {

    /// The user that the jobs of a root agent run as here: one that each Linux has and that owns nothing.
    static final String JOB_USER = "nobody";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final Path socket;
    final AgentClient client;
    private final List<String> command = new ArrayList<>();
    private final Duration patience;
    private Process process;

    private AgentProcess(Path folder, List<String> prefix, String classPath, Duration patience, List<String> more)
            throws Exception {
        this.patience = patience;
        this.folder = folder;
        this.socket = folder.resolve("agent.sock");
        this.client = new AgentClient(socket);
        command.addAll(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "continent.agent.Main",
                "--socket",
                socket.toString(),
                "--dir",
                folder.resolve("agent").toString(),
                "--tool",
                "jdk=" + System.getProperty("java.home")));
        command.addAll(more);
        start();
    }

    static boolean isRoot() throws IOException {
        return Isolation.uid() == 0;
    }

    /// An agent under the user that runs the tests; as root with a user for the jobs.
    static AgentProcess start(Path folder, String... more) throws Exception {
        var options = new ArrayList<>(List.of(more));
        if (isRoot()) {
            options.addAll(List.of("--job-user", JOB_USER));
        }
        return new AgentProcess(folder, List.of(), System.getProperty("java.class.path"), PATIENCE, options);
    }

    /// An agent that isn't root, whoever runs the tests; root may talk to it only where `more` says so.
    static AgentProcess startAsUser(Path folder, String... more) throws Exception {
        return startAsUser(folder, PATIENCE, more);
    }

    static AgentProcess startAsUser(Path folder, Duration patience, String... more) throws Exception {
        if (!isRoot()) {
            return new AgentProcess(folder, List.of(), System.getProperty("java.class.path"), patience, List.of(more));
        }
        String classPath = copy(System.getProperty("java.class.path"), folder.resolve("lib"));
        var user = FileOwner.give(folder, JOB_USER);
        return new AgentProcess(
                folder,
                List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--"),
                classPath,
                patience,
                List.of(more));
    }

    /// An agent that isn't root on a machine where no user namespace can be made.
    static AgentProcess startWithoutNamespaces(Path folder) throws Exception {
        var script = "echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --inh-caps=-all --ambient-caps=-all"
                + " --bounding-set=-all \"$@\"";
        return new AgentProcess(
                folder,
                List.of(
                        "unshare",
                        "--user",
                        "--keep-caps",
                        "--map-user=1000",
                        "--map-group=1000",
                        "sh",
                        "-c",
                        script,
                        "sh"),
                System.getProperty("java.class.path"),
                PATIENCE,
                List.of());
    }

    /// The other user can't read root's Maven repository.
    private static String copy(String classPath, Path target) throws Exception {
        Files.createDirectories(target);
        var copied = new ArrayList<String>();
        for (String entry : classPath.split(":", -1)) {
            var place = target.resolve(copied.size() + "-" + Path.of(entry).getFileName());
            if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                new ProcessBuilder("cp", "-r", entry, place.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                copied.add(place.toString());
            }
        }
        return String.join(":", copied);
    }

    void start() throws Exception {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "agent-of-tests.log").toFile()))
                .start();
        try {
            Deadline.within(patience, this::answers, answered -> answered);
        } catch (AssertionError e) {
            kill();
            throw e;
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the agent ended with " + process.exitValue());
        }
        try {
            return client.hello().pid() == process.pid();
        } catch (IOException _) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    static JobLimits limits() {
        return new JobLimits(1, 256L << 20, 60, 64L << 20, 1 << 20, 100);
    }

    /// A job that runs a shell script.
    static JobSpec shell(String id, JobLimits limits, String script) {
        return new JobSpec(
                id, List.of("bash", "-c", script), limits, List.of(new Mount.Tool("jdk")), Map.of("GREETING", "hei"));
    }

    JobStatus begin(JobSpec spec, Map<String, String> files) throws IOException {
        client.create(spec).orThrow();
        for (var file : files.entrySet()) {
            var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            client.put(spec.id(), file.getKey(), new ByteArrayInputStream(bytes), bytes.length)
                    .orThrow();
        }
        return client.start(spec.id()).orThrow();
    }

    /// Runs a job to its end.
    JobStatus run(JobSpec spec) throws Exception {
        begin(spec, Map.of());
        return ended(spec.id());
    }

    JobStatus ended(String id) throws Exception {
        return Deadline.within(
                Duration.ofSeconds(300),
                () -> client.status(id).orThrow(),
                status -> status.state() == JobStatus.State.ENDED);
    }

    String log(String id) throws IOException {
        return text(id, "log");
    }

    String text(String id, String path) throws IOException {
        return new String(client.read(id, path, 0, AgentClient.READ_BYTES_MAX).orThrow(), StandardCharsets.UTF_8);
    }

    Path job(String id) {
        return folder.resolve("agent").resolve("jobs").resolve(id);
    }

    @Override
    public void close() throws Exception {
        for (var job :
                List.of(Files.list(folder.resolve("agent").resolve("jobs")).toArray(Path[]::new))) {
            Wrapper.of(new JobFolder(job))
                    .filter(Wrapper::isAlive)
                    .ifPresent(wrapper -> ProcessHandle.of(wrapper.pid()).ifPresent(ProcessHandle::destroyForcibly));
        }
        kill();
    }
}
