package continent.cli.data;

import continent.kernel.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The processes of a measurement, each kept to one core a thread (`taskset`, where the system has it), one
/// after the other.
final class BenchRun {

    /// On one core the compiler takes turns with the work: less inlining halves its time and costs the work little.
    private static final String LESS_COMPILING = "-XX:FreqInlineSize=60";

    /// What `./continent` starts commands with, see [Rehearsal]; its warnings are none of the results.
    private static final Pattern RECORD = Pattern.compile("^-(XX:AOT|Xlog:)");

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final long HOURS_MAX = 6;

    private final Path work;
    private final int threads;

    BenchRun(Path work, int threads) {
        this.work = work;
        this.threads = threads;
    }

    /// Our chain: the report of `data curate` with `wallSeconds` and `mbPerSecond` of the whole process.
    Map<String, Object> ours(Path recipe, Path text, String name) throws IOException, InterruptedException {
        var command = java(continent.cli.Main.class);
        command.addAll(List.of("data", "curate", recipe.toString(), "--in", text.toString(), "--json"));
        command.addAll(List.of("--out", work.resolve(name).toString(), "--format", "jsonl"));
        command.addAll(List.of("--threads", String.valueOf(threads)));
        long start = System.nanoTime();
        String last = lastLine(command);
        double seconds = (System.nanoTime() - start) / NANOS;
        var report = new LinkedHashMap<String, Object>(Json.object(last).orThrow());
        report.put("wallSeconds", seconds);
        report.put("mbPerSecond", Files.size(text) / MEGABYTE / seconds);
        return report;
    }

    private List<String> java(Class<?> main) {
        var command = new ArrayList<>(pinned());
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> RECORD.matcher(option).find())
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx2g",
                LESS_COMPILING,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        return command;
    }

    /// Main text out of pages, by [ExtractRounds].
    Map<String, Object> extraction(Path pages) throws IOException, InterruptedException {
        var command = java(ExtractRounds.class);
        command.add(pages.toString());
        return new LinkedHashMap<>(Json.object(lastLine(command)).orThrow());
    }

    /// trafilatura on the same pages; its clock runs over the extraction alone.
    Map<String, Object> extractionPeer(Path python, Path script, Path pages) throws IOException, InterruptedException {
        Path out = work.resolve("peer-texts.jsonl");
        var command = List.of(
                python.toString(), script.toString(), "--in", pages.toString(), "--out", out.toString(), "--json");
        var report = Json.object(lastLine(command)).orThrow();
        var total = Json.asObject(report.get("total")).orThrow();
        return Map.of(
                "tool",
                String.valueOf(report.get("tool")),
                "pagesPerSecond",
                total.get("docs_per_s") instanceof Number n ? n.doubleValue() : 0.0);
    }

    /// datatrove's chain; its import and warm-up come before its own clock and are not counted.
    Map<String, Object> peer(Path python, Path script, Path text) throws IOException, InterruptedException {
        var command = List.of(
                python.toString(),
                script.toString(),
                "--in",
                text.toString(),
                "--out",
                work.resolve("peer").toString(),
                "--json");
        var report = Json.object(lastLine(command)).orThrow();
        var total = Json.asObject(report.get("total")).orThrow();
        var found = new LinkedHashMap<String, Object>();
        found.put("tool", String.valueOf(report.get("tool")));
        found.put("documentsIn", total.get("docs_in") instanceof Number n ? n : 0);
        found.put("documentsOut", total.get("docs_out") instanceof Number n ? n : 0);
        found.put("mbPerSecond", total.get("mb_per_s") instanceof Number n ? n.doubleValue() : 0.0);
        return found;
    }

    /// Of the documents that either keeps, the share that both keep.
    Map<String, Object> agreement() throws IOException {
        var theirs = ids(work.resolve("peer").resolve("deduplicated"));
        var ours = ids(work.resolve("part").resolve("data"));
        var both = new TreeSet<>(theirs);
        both.retainAll(ours);
        int either = theirs.size() + ours.size() - both.size();
        return Map.of(
                "both",
                both.size(),
                "onlyPeer",
                theirs.size() - both.size(),
                "onlyOurs",
                ours.size() - both.size(),
                "share",
                either == 0 ? 1.0 : both.size() / (double) either);
    }

    static double rate(@Nullable Object report) {
        return number(report, "mbPerSecond");
    }

    /// A number of a report; 0 where it has none of this name.
    static double number(@Nullable Object report, String name) {
        return Json.asObject(report).orThrow().get(name) instanceof Number n ? n.doubleValue() : 0;
    }

    static double seconds(Map<String, ?> report) {
        return number(report, "wallSeconds");
    }

    /// The first lines of a file, about so many bytes.
    static Path start(Path text, Path part, long bytes) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(text);
                BufferedWriter out = Files.newBufferedWriter(part)) {
            long written = 0;
            for (var line = in.readLine(); line != null && written < bytes; line = in.readLine()) {
                out.write(line);
                out.write('\n');
                written += line.getBytes(StandardCharsets.UTF_8).length + 1L;
            }
        }
        return part;
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Set<String> ids(Path folder) throws IOException {
        var ids = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    ids.add(String.valueOf(Json.object(line).orThrow().get("id")));
                }
            }
        }
        return ids;
    }

    private List<String> pinned() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        boolean can = Files.isExecutable(Path.of("/usr/bin/taskset")) && threads <= last + 1;
        return can ? List.of("/usr/bin/taskset", "-c", (last + 1 - threads) + "-" + last) : List.of();
    }

    private String lastLine(List<String> command) throws IOException, InterruptedException {
        Path out = work.resolve("out.txt");
        Path err = work.resolve("err.txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(HOURS_MAX, TimeUnit.HOURS)) {
            process.destroyForcibly();
        }
        var lines = Files.readAllLines(out);
        if (process.exitValue() != 0 || lines.isEmpty()) {
            String told = Files.readString(err);
            throw new IOException(
                    "exit " + process.exitValue() + ": " + told.substring(0, Math.min(400, told.length())));
        }
        return lines.getLast();
    }
}
