package continent.launcher.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Runs a short program to its end and hands back what it said.
public final class Program {

    private Program() {}

    /// @param exitCode of the program
    /// @param output   standard output and error, together
    public record Ended(int exitCode, String output) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /// @param directory where it runs, null for the launcher's own
    /// @param input     what it reads on standard input
    /// @throws LaunchFailure where it can't be started or isn't done in time; then it is ended
    public static Ended run(List<String> command, @Nullable Path directory, String input, Duration waitMax) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            if (directory != null) {
                builder.directory(directory.toFile());
            }
            Process process = builder.start();
            var output = CompletableFuture.supplyAsync(() -> all(process));
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading its input: the exit code tells.
            }
            if (!process.waitFor(waitMax.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LaunchFailure(command.getFirst() + " isn't done after " + waitMax.toSeconds() + " s");
            }
            return new Ended(process.exitValue(), output.join());
        } catch (IOException e) {
            throw new LaunchFailure("can't run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    public static Ended run(List<String> command, Duration waitMax) {
        return run(command, null, "", waitMax);
    }

    private static String all(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
