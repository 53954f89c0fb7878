package continent.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// `logs`: the last lines of what the parts said.
final class Logs {

    private static final int LINES = 40;
    private static final int LINES_MAX = 100_000;
    private static final int TAIL_BYTES_MAX = 8_000_000;
    private static final long LOOK_NANOS = 200_000_000;

    private Logs() {}

    static int run(List<String> args, PrintStream out) {
        var arguments = Arguments.parse(args, Set.of("--data-dir", "--part", "--lines"), Set.of("--follow"));
        var product = new Product(Layout.of(arguments));
        Map<String, Path> logs = new TreeMap<>(Map.of(
                "portal", product.portal().log(),
                "agent", product.agent().log(),
                "database", product.database().log()));
        arguments.value("--part").ifPresent(part -> {
            if (!logs.containsKey(part)) {
                throw new Arguments.Wrong("--part is one of " + logs.keySet() + "; found '" + part + "'");
            }
            logs.keySet().retainAll(Set.of(part));
        });
        int lines = arguments.whole("--lines", 1, LINES_MAX).orElse(LINES);
        logs.forEach((part, log) -> {
            out.println("== " + part + " (" + log + ")");
            lastLines(log, lines).forEach(out::println);
        });
        if (arguments.has("--follow")) {
            follow(logs.getOrDefault("portal", logs.values().iterator().next()), out);
        }
        return Main.DONE;
    }

    /// The last lines of a file; none where there is no such file.
    static List<String> lastLines(Path log, int count) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES_MAX);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(can't read " + log + ": " + e.getMessage() + ")");
        }
    }

    /// Prints what comes until the launcher is interrupted.
    static void follow(Path log, PrintStream out) {
        follow(log, out, () -> true);
    }

    /// Prints what comes as long as the condition holds.
    static void follow(Path log, PrintStream out, BooleanSupplier goOn) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            var buffer = new byte[8192];
            while (goOn.getAsBoolean()) {
                int read = file.read(buffer);
                if (read > 0) {
                    out.write(buffer, 0, read);
                    out.flush();
                } else {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        } catch (IOException e) {
            out.println("(can't follow " + log + ": " + e.getMessage() + ")");
        }
    }
}
