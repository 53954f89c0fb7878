package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import continent.engines.curation.read.Bounds;
import continent.engines.curation.recipe.RecipeReader;
import continent.engines.curation.run.RunSpec.DataFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run whose disk is full stops and says so; with room again it goes on and ends with the same bytes. The disk is a
/// small one in memory, in a name space of its own; where the machine allows none, the test is left out.
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void a_run_on_a_full_disk_stops_with_a_reason_and_goes_on_when_there_is_room() throws Exception {
        assumeThat(shell("unshare -rm true", folder.resolve("probe"))).isZero();
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(21, 9_000), 3);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path kept = folder.resolve("kept");
        Path log = folder.resolve("log");
        String run = command(in, disk.resolve("out"));
        String script = """
                unshare -rm sh -c '
                mount -t tmpfs -o size=3m tmpfs "%1$s" || exit 9
                %2$s; echo "first $?"
                mount -o remount,size=400m "%1$s" || exit 9
                %2$s; echo "second $?"
                cp -r "%1$s/out" "%3$s"'
                """.formatted(disk, run, kept);
        assertThat(shell(script, log)).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log))
                .contains("the disk is full; make room and run the same command again")
                .contains("first 1", "second 0");
        assertThat(shell(command(in, folder.resolve("whole")), log)).isZero();
        assertThat(Finished.read(kept).manifest())
                .isEqualTo(Finished.read(folder.resolve("whole")).manifest());
        assertThat(kept.resolve(".work")).doesNotExist();
    }

    private static String command(Path in, Path out) {
        return "\"%s\" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -cp \"%s\" %s \"%s\" \"%s\""
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Child.class.getName().replace("$", "\\$"),
                        in,
                        out);
    }

    private static int shell(String script, Path log) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /// The program whose disk is full.
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
            System.out.println(outcome);
            System.exit(outcome instanceof RunOutcome.Done ? 0 : 1);
        }
    }
}
