package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import continent.launcher.system.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `continent` in a small checkout of its own, whose build is a few lines of shell that leave a trace.
class ScriptTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String BUILD = """
            #!/bin/sh
            echo built >> "$PWD/builds"
            [ -p "$PWD/gate" ] && read -r _ < "$PWD/gate"
            echo "[INFO] Compiling"
            if [ -e "$PWD/broken" ]; then
              echo "[ERROR] /src/A.java:[3,7] cannot find symbol"
              exit 1
            fi
            mkdir -p cli/target/app
            cp told.jar cli/target/app/cli.jar
            """;

    @TempDir
    Path root;

    @BeforeEach
    void checkout() throws IOException {
        Path origin = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(origin.resolve("continent"))) {
            origin = Objects.requireNonNull(origin.getParent(), "not inside the repository");
        }
        Files.copy(origin.resolve("continent"), root.resolve("continent"));
        Files.createDirectory(root.resolve("bin"));
        try (Stream<Path> parts = Files.list(origin.resolve("bin"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, root.resolve("bin").resolve(part.getFileName()));
            }
        }
        executable("continent");
        Files.writeString(root.resolve("mvnw"), BUILD);
        executable("mvnw");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("kernel/src/main"));
        Files.writeString(root.resolve("kernel/src/main/A.java"), "class A {}");
        jarThatTellsItsArguments();
        for (String source : List.of("pom.xml", "kernel/src/main/A.java", "kernel/src/main", "kernel/src")) {
            Files.setLastModifiedTime(
                    root.resolve(source), FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    @Test
    void a_command_builds_first_and_again_only_when_a_source_changed_or_went() throws IOException {
        assertThat(run(root, "act", "check").out()).isEqualTo("[act, check]\n");
        assertThat(run(root, "act").err()).doesNotContain("build");
        assertThat(builds()).isEqualTo(1);
        Files.writeString(root.resolve("kernel/src/main/B.java"), "class B {}");
        assertThat(run(root, "act").out()).isEqualTo("[act]\n");
        assertThat(builds()).isEqualTo(2);
        Files.delete(root.resolve("kernel/src/main/B.java"));
        assertThat(run(root, "act").out()).isEqualTo("[act]\n");
        assertThat(builds()).as("a deletion counts").isEqualTo(3);
        run(root, "act");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void a_build_that_fails_shows_the_compilers_words_on_stderr_and_is_tried_again() throws IOException {
        Files.createFile(root.resolve("broken"));
        var ended = run(root, "act");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("A.java:[3,7] cannot find symbol").doesNotContain("[INFO]");
        Files.delete(root.resolve("broken"));
        assertThat(run(root, "act").exit()).isZero();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void two_commands_at_once_build_once() throws Exception {
        Path gate = root.resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor())
                .isZero();
        var first = started(root, "act", "one");
        assertThat(Waiting.until(() -> Files.exists(root.resolve("builds")), LONG))
                .isTrue();
        var second = started(root, "act", "two");
        assertThat(Waiting.until(() -> read(second.err()).contains("waiting"), LONG))
                .isTrue();
        Files.writeString(gate, "go\n");
        assertThat(ended(first).out()).isEqualTo("[act, one]\n");
        assertThat(ended(second).out()).isEqualTo("[act, two]\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void it_works_from_any_folder_and_through_a_link() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("c"), root.resolve("continent"));
        assertThat(ended(launched(link, elsewhere, Map.of(), "act")).out()).isEqualTo("[act]\n");
    }

    @Test
    void a_named_jdk_that_is_none_is_refused_with_what_is_needed() throws IOException {
        var ended =
                ended(launched(root.resolve("continent"), root, Map.of("CONTINENT_JAVA_HOME", root.toString()), "act"));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains(root.toString(), "no JDK", "25");
    }

    @Test
    void an_unknown_option_is_wrong_input() throws IOException {
        assertThat(run(root, "--fly").exit()).isEqualTo(2);
        assertThat(run(root, "--help").out()).contains("./continent start");
        assertThat(run(root, "build", "fast").err()).contains("'fast'");
        assertThat(run(root, "test", "--quick").exit()).isEqualTo(2);
        assertThat(Files.exists(root.resolve("builds"))).isFalse();
    }

    @Test
    void help_is_printed_before_anything_is_built() throws IOException {
        for (String command : List.of("start", "stop", "status", "logs", "admin-link", "tour", "test", "build")) {
            var ended = run(root, command, "--help");
            assertThat(ended.exit()).as(command).isZero();
            assertThat(ended.out())
                    .contains("./continent " + (command.equals("build") || command.equals("test") ? "start" : command));
        }
        assertThat(Files.exists(root.resolve("builds"))).isFalse();
    }

    /// The promise is 0.2 s; the shell's own start on a loaded machine is part of what is measured, so the best counts.
    @Test
    void what_is_up_to_date_costs_a_fifth_of_a_second_at_most() throws IOException {
        run(root, "act");
        for (int i = 0; i < 2_000; i++) {
            Path file = root.resolve("kernel/src/main/many/p" + i % 40 + "/C" + i + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "class C {}");
        }
        run(root, "act");
        long builds = builds();
        Path look = Files.writeString(
                root.resolve("look"),
                "root=$PWD; say() { :; }; fail() { exit 1; }; . bin/build.sh; build engines; [ -n \"$app\" ]\n");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            assertThat(ended(launched(Path.of("/bin/bash"), root, Map.of(), look.toString()))
                            .exit())
                    .isZero();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
        assertThat(builds()).isEqualTo(builds);
    }

    private record Running(Process process, Path out, Path err) {}

    private record Ended(int exit, String out, String err) {}

    private Ended run(Path folder, String... words) throws IOException {
        return ended(started(folder, words));
    }

    private Running started(Path folder, String... words) throws IOException {
        return launched(root.resolve("continent"), folder, Map.of(), words);
    }

    /// With nothing but a path, a home and what is named: as on a bare machine.
    private Running launched(Path script, Path folder, Map<String, String> environment, String... words)
            throws IOException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(root, "out", "");
        Path err = Files.createTempFile(root, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", root.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    private static Ended ended(Running running) {
        try {
            assertThat(running.process().waitFor(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Ended(running.process().exitValue(), read(running.out()), read(running.err()));
    }

    private long builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void executable(String name) throws IOException {
        Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void jarThatTellsItsArguments() throws IOException {
        Path source = Files.writeString(root.resolve("Told.java"), """
                public class Told {
                    public static void main(String[] args) {
                        System.out.println(java.util.List.of(args));
                    }
                }
                """);
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        assertThat(compiled).isZero();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Told");
        try (OutputStream file = Files.newOutputStream(root.resolve("told.jar"));
                var jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry("Told.class"));
            Files.copy(root.resolve("Told.class"), jar);
            jar.closeEntry();
        }
    }
}
