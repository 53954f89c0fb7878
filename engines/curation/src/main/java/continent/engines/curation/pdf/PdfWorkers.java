package continent.engines.curation.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Processes that read PDF files, kept for the next file. Safe for several threads: each file has a process for itself.
///
/// A process ends with the one that started it, also where that is killed: its input ends then.
public final class PdfWorkers {

    /// For a whole run; a file takes milliseconds, so only one that never ends meets it.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String MEMORY = "-Xmx512m";
    private static final int ANSWER_MAX = 200_000_000;
    private static final PdfWorkers SHARED = new PdfWorkers(PATIENCE, MEMORY);
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "pdf-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration patience;
    private final String memory;
    private final ConcurrentLinkedDeque<Running> idle = new ConcurrentLinkedDeque<>();

    /// @param patience how long a file may take
    /// @param memory   of a process, as an option of the Java runtime
    PdfWorkers(Duration patience, String memory) {
        this.patience = patience;
        this.memory = memory;
    }

    /// Those that all runs of this process share.
    public static PdfWorkers shared() {
        return SHARED;
    }

    /// What became of a file: its text, or why there is none.
    public sealed interface Answer {}

    /// @param text a paragraph a line
    public record Text(String text) implements Answer {}

    /// @param reason a clause with hyphens
    public record NoText(String reason, String message) implements Answer {}

    private record Running(Process process, DataOutputStream in, DataInputStream out) {}

    /// @throws IOException where no process can be started
    public Answer read(byte[] pdf) throws IOException {
        Running worker = idle.poll();
        if (worker == null || !worker.process.isAlive()) {
            worker = started();
        }
        var process = worker.process;
        var late = CLOCK.schedule(process::destroyForcibly, patience.toMillis(), TimeUnit.MILLISECONDS);
        Answer answer = asked(worker, pdf);
        if (answer != null && late.cancel(false)) {
            idle.push(worker);
            return answer;
        }
        process.destroyForcibly();
        return late.isDone() && !late.isCancelled()
                ? new NoText("too-slow", "it takes longer than " + patience.toSeconds() + " seconds to read")
                : new NoText("too-large-inside", "more comes out of it than the memory for one file holds");
    }

    /// Null where the process ended before it had answered.
    private static @Nullable Answer asked(Running worker, byte[] pdf) {
        try {
            worker.in.writeInt(pdf.length);
            worker.in.write(pdf);
            worker.in.flush();
            int kind = worker.out.readByte();
            int length = worker.out.readInt();
            if (length < 0 || length > ANSWER_MAX) {
                return null;
            }
            byte[] bytes = worker.out.readNBytes(length);
            if (bytes.length < length) {
                return null;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (kind == PdfWorker.TEXT) {
                return new Text(text);
            }
            int end = text.indexOf('\n');
            return new NoText(text.substring(0, end), text.substring(end + 1));
        } catch (IOException e) {
            return null;
        }
    }

    private Running started() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                PdfWorker.class.getName());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .keySet()
                .removeIf(name -> !List.of("PATH", "TMPDIR", "LANG").contains(name));
        var process = builder.start();
        return new Running(
                process,
                new DataOutputStream(process.getOutputStream()),
                new DataInputStream(process.getInputStream()));
    }
}
