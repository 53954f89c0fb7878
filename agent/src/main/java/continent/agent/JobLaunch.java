package continent.agent;

import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Starts the wrapper of a job. The wrapper and its two scripts get all that they need from files in `state/` (what may
/// be secret) and from their environment (what is not).
final class JobLaunch {

    private final Path scripts;
    private final Isolation isolation;
    private final Sources sources;

    /// @param scripts where the two scripts are written
    JobLaunch(Path scripts, Isolation isolation, Sources sources) throws IOException {
        this.scripts = scripts;
        this.isolation = isolation;
        this.sources = sources;
        Files.createDirectories(scripts);
        for (String name : List.of("job.sh", "inside.sh")) {
            try (InputStream script = JobLaunch.class.getResourceAsStream(name)) {
                if (script == null) {
                    throw new IllegalStateException("the script " + name + " is missing from the jar");
                }
                Durable.write(scripts.resolve(name), script.readAllBytes());
            }
        }
    }

    /// @throws IOException where the wrapper can't be started; the message says why
    void launch(JobFolder folder, JobSpec spec, JobRecord.Started started) throws IOException {
        Files.createDirectories(folder.state("root"));
        Durable.write(folder.state("command"), zeroEnded(spec.command()));
        Durable.write(folder.state("environment"), zeroEnded(environment(spec)));
        Durable.write(folder.state("mounts"), zeroEnded(mounts(spec)));
        var builder = new ProcessBuilder(
                "setsid", "/bin/bash", scripts.resolve("job.sh").toString());
        builder.environment().clear();
        builder.environment().putAll(wrapperEnvironment(folder, spec, started));
        builder.directory(folder.path().toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.state("wrapper").toFile());
        builder.start();
    }

    private Map<String, String> wrapperEnvironment(JobFolder folder, JobSpec spec, JobRecord.Started started)
            throws IOException {
        var limits = spec.limits();
        var user = isolation.user();
        boolean counted = !started.groups().isEmpty();
        return Map.ofEntries(
                Map.entry("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"),
                Map.entry("J_DIR", folder.path().toRealPath().toString()),
                Map.entry("J_SCRIPTS", scripts.toRealPath().toString()),
                Map.entry("J_MODE", user.isPresent() ? "root" : "user"),
                Map.entry("J_UID", user.map(u -> "" + u.uid()).orElse("0")),
                Map.entry("J_GID", user.map(u -> "" + u.gid()).orElse("0")),
                Map.entry("J_WALL_MAX", "" + limits.wallSecondsMax()),
                Map.entry("J_LOG_MAX", "" + limits.outputBytes()),
                Map.entry("J_DISK_MAX", "" + limits.diskBytes()),
                Map.entry("J_NPROC", counted ? "" : "" + (limits.processesMax() + 64)),
                Map.entry("J_CGROUPS", String.join(":", started.groups())),
                Map.entry("J_CPUS", started.cpus().stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    private static List<String> environment(JobSpec spec) {
        var all = new TreeMap<String, String>();
        var path = new ArrayList<String>();
        for (var mount : spec.mounts()) {
            if (mount instanceof Mount.Tool(String name)) {
                path.add("/tools/" + name + "/bin");
            }
        }
        path.addAll(List.of("/usr/local/bin", "/usr/bin", "/bin"));
        all.put("PATH", String.join(":", path));
        all.put("HOME", "/job/work");
        all.put("TMPDIR", "/tmp");
        all.put("LANG", "C.UTF-8");
        all.put("JOB_CPUS", Integer.toString(spec.limits().cpus()));
        all.put("JOB_MEMORY_BYTES", Long.toString(spec.limits().memoryBytes()));
        all.putAll(spec.environment());
        return all.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private List<String> mounts(JobSpec spec) throws IOException {
        var all = new ArrayList<String>();
        for (var mount : spec.mounts()) {
            switch (mount) {
                case Mount.Tool(String name) -> {
                    all.add("tools/" + name);
                    all.add(sources.tool(name).orThrow().toString());
                }
                case Mount.Source(String name, String path) -> {
                    all.add("sources/" + name);
                    all.add(sources.source(path).orThrow().toString());
                }
            }
        }
        return all;
    }

    private static byte[] zeroEnded(List<String> texts) {
        return texts.stream()
                .map(text -> text + "\0")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
