package continent.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How jobs are kept apart from this machine: as another user where the agent is root, else in a user namespace.
///
/// @param user empty where jobs run in a user namespace under the agent's own user
record Isolation(Optional<JobUser> user, Groups groups) {

    /// @param uid never 0
    record JobUser(String name, int uid, int gid) {}

    static Isolation find(Optional<String> jobUser) throws IOException {
        if (uid() != 0) {
            return new Isolation(Optional.empty(), new Groups.None());
        }
        String name = jobUser.orElseThrow(
                () -> new AgentOptions.Wrong("started by root, the agent needs --job-user: a job never runs as root"));
        var user = new JobUser(name, id("-u", name), id("-g", name));
        if (user.uid() == 0 || user.gid() == 0) {
            throw new AgentOptions.Wrong("--job-user " + name + " is root; a job never runs as root");
        }
        return new Isolation(Optional.of(user), Groups.find(Path.of("/sys/fs/cgroup")));
    }

    String words() {
        return (user.isPresent() ? "own user" : "user namespace")
                + ", pid+mount+net+ipc+uts namespaces, root of its own, no capabilities, " + groups.words();
    }

    static int uid() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    private static int id(String option, String name) throws IOException {
        var process = new ProcessBuilder("id", option, "--", name)
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AgentOptions.Wrong("there is no user " + name + " on this machine");
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
        return Integer.parseInt(text);
    }
}
