package continent.portal.datalabs;

import continent.instruments.jobs.AgentClient;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A real job agent with the command line as a tool, as the launcher starts it.
final class AgentForTests implements AutoCloseable {

    private static final String JOB_USER = "nobody";
    private final Process process;

    private AgentForTests(Process process) {
        this.process = process;
    }

    /// @param socket where the portal looks for it
    static AgentForTests start(Path socket, Path folder, Path sourceRoot) throws Exception {
        Files.createDirectories(socket.getParent());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "continent.agent.Main",
                "--socket",
                socket.toString(),
                "--dir",
                folder.resolve("agent").toString(),
                "--tool",
                "jdk=" + System.getProperty("java.home"),
                "--tool",
                "continent=" + tool(folder.resolve("continent")),
                "--source-root",
                sourceRoot.toString()));
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS) == 0) {
            command.addAll(List.of("--job-user", JOB_USER));
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "agent-of-datalabs.log").toFile())
                .start();
        for (int i = 0; i < 200 && !answers(socket); i++) {
            if (!process.isAlive()) {
                throw new AssertionError("the agent ended, see target/agent-of-datalabs.log");
            }
            pause();
        }
        return new AgentForTests(process);
    }

    static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(150, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("nobody counts this latch down");
        }
    }

    private static boolean answers(Path socket) {
        try {
            return new AgentClient(socket).hello().pid() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// A folder with `lib/`, made of the class path of this test.
    private static Path tool(Path folder) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        int number = 0;
        for (String element : System.getProperty("java.class.path").split(":")) {
            Path path = Path.of(element);
            if (Files.isDirectory(path)) {
                jar(path, lib.resolve("classes-" + number++ + ".jar"));
            } else if (element.endsWith(".jar") && !element.contains("spring") && !element.contains("postgres")) {
                Files.copy(path, lib.resolve(number++ + "-" + path.getFileName()));
            }
        }
        return folder;
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out);
                var paths = Files.walk(classes)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, entries);
                entries.closeEntry();
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
}
