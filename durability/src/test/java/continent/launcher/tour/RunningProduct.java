package continent.launcher.tour;

import continent.kernel.Json;
import continent.launcher.TourToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The product as it was built, in a data folder of its own, driven through `./continent` as a person does.
final class RunningProduct implements AutoCloseable {

    private static final long COMMAND_SECONDS_MAX = 400;
    private static @Nullable RunningProduct shared;

    private final Path folder;
    private final Path data;

    /// One for all tests of this module: the first start of a data folder takes a while. Tests leave it started.
    static synchronized RunningProduct shared() {
        if (shared == null) {
            shared = new RunningProduct();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private RunningProduct() {
        try {
            folder = Files.createTempDirectory("continent-kill-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            data = folder.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("--port", "0");
    }

    /// @param out what it printed on standard output, as lines
    record Ended(int exit, List<String> out, String err) {}

    /// Brings up what doesn't run.
    void start(String... options) {
        var words = new ArrayList<>(List.of("start", "--no-browser"));
        words.addAll(List.of(options));
        var ended = await(command(words));
        if (ended.exit() != 0) {
            throw new AssertionError("start ends with " + ended.exit() + ": " + ended.err());
        }
    }

    /// A command that goes on by itself.
    Command command(List<String> words) {
        try {
            var all = new ArrayList<>(List.of(root().resolve("continent").toString()));
            all.addAll(words);
            all.addAll(List.of("--data-dir", data.toString()));
            Path out = Files.createTempFile(folder, "command-", ".out");
            Path err = Files.createTempFile(folder, "command-", ".err");
            var builder = new ProcessBuilder(all)
                    .directory(root().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("CONTINENT_BUILD", "never");
            return new Command(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param out where its standard output goes, read while it runs
    record Command(Process process, Path out, Path err) {
        List<String> lines() {
            try {
                return Files.readAllLines(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Ended await(Command command) {
        try {
            if (!command.process().waitFor(COMMAND_SECONDS_MAX, TimeUnit.SECONDS)) {
                command.process().destroyForcibly();
                throw new AssertionError("not done after " + COMMAND_SECONDS_MAX + " s: " + command.lines());
            }
            return new Ended(command.process().exitValue(), command.lines(), Files.readString(command.err()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    Map<String, Object> status() {
        var ended = await(command(List.of("status", "--json")));
        return Json.object(ended.out().getLast()).orThrow();
    }

    Path data() {
        return data;
    }

    /// Ends a part as `kill -9` does.
    void kill(String pid) {
        var number = (Number) Objects.requireNonNull(status().get(pid), pid);
        var process = ProcessHandle.of(number.longValue()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// The interface, for the organisation that tours.
    Api api() {
        int port = ((Number) Objects.requireNonNull(status().get("port"))).intValue();
        return new Api(URI.create("http://127.0.0.1:" + port + "/"), TourToken.ask(data, port));
    }

    @Override
    public void close() {
        await(command(List.of("stop")));
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(at.resolve("continent"))) {
            at = Objects.requireNonNull(at.getParent(), "not inside the repository");
        }
        return at;
    }
}
