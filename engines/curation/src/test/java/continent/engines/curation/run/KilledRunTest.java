package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.read.Bounds;
import continent.engines.curation.recipe.RecipeReader;
import continent.engines.curation.run.RunSpec.DataFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run in a process of its own, killed at random moments, goes on and ends with the same bytes.
class KilledRunTest {

    @TempDir
    Path folder;

    @Test
    void a_run_killed_three_times_ends_with_the_same_bytes() throws Exception {
        killed(3, 9_000);
    }

    @Test
    @Tag("long")
    void runs_killed_twenty_times_end_with_the_same_bytes() throws Exception {
        killed(20, 40_000);
    }

    /// Kills a run again and again; where it ends before it is killed, another one begins.
    private void killed(int kills, int lines) throws Exception {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(21, lines), 3);
        long start = System.nanoTime();
        Process whole = child(in, folder.resolve("whole"));
        assertThat(whole.waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        var random = new Random(1);
        int killed = 0;
        for (int attempt = 0; killed < kills; attempt++) {
            assertThat(attempt).as("runs of which none was met alive").isLessThan(4 * kills);
            Path out = folder.resolve("killed-" + attempt);
            for (boolean over = false; !over && killed < kills; ) {
                var before = finished(out);
                Process process = child(in, out);
                over = process.waitFor(millis / 4 + random.nextLong(millis / 3), TimeUnit.MILLISECONDS);
                if (!over) {
                    process.destroyForcibly().waitFor();
                    killed++;
                    assertThat(finished(out))
                            .as("finished slices are not done again")
                            .containsAllEntriesOf(before);
                }
            }
            assertThat(child(in, out).waitFor()).isZero();
            same(out);
        }
    }

    private void same(Path out) throws IOException {
        assertThat(Finished.read(out).manifest())
                .isEqualTo(Finished.read(folder.resolve("whole")).manifest());
        assertThat(out.resolve("data/part-00000.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("whole/data/part-00000.jsonl"));
        assertThat(out.resolve(".work")).doesNotExist();
    }

    /// Finished slices with the time at which they were finished.
    private static Map<Path, FileTime> finished(Path out) throws IOException {
        var finished = new HashMap<Path, FileTime>();
        if (Files.isDirectory(out)) {
            try (var paths = Files.walk(out)) {
                for (var path : paths.filter(path -> path.endsWith("tally.json")
                                && !path.getParent().toString().endsWith(".part"))
                        .toList()) {
                    finished.put(path, Files.getLastModifiedTime(path));
                }
            }
        }
        return finished;
    }

    private Process child(Path in, Path out) throws IOException {
        Path log = folder.resolve("log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        in.toString(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /// The program that is killed.
    static final class Child {
        public static void main(String[] args) throws IOException {
            var spec = new RunSpec(
                    RecipeReader.read(CurationRunTest.RECIPE, "test").orThrow(),
                    List.of(Path.of(args[0])),
                    Path.of(args[1]),
                    2,
                    List.of(DataFormat.JSONL),
                    false,
                    Bounds.STANDARD);
            var outcome = new CurationRun(spec, _ -> {}, InstantSource.system()).run();
            Files.writeString(Path.of(args[1]).resolveSibling("outcome"), outcome.toString());
            System.exit(outcome instanceof RunOutcome.Done ? 0 : 1);
        }
    }
}
