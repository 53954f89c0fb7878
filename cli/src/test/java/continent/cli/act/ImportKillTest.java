package continent.cli.act;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.instruments.aiact.text.FileLawStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import in a process of its own that is killed at seeded moments.
class ImportKillTest {

    private static final int ROUNDS = 10;
    private static final int ARTICLES = 1_500;

    @TempDir
    private Path folder;

    private Process importing(Path file) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "act",
                        "import",
                        file.toString(),
                        "--in-force-from",
                        "2026-07-27",
                        "--data-dir",
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log"))
                .start();
    }

    private Path law(String verb) throws IOException {
        return Files.writeString(folder.resolve(verb + ".json"), GardenLaw.json("en", verb + ".", ARTICLES));
    }

    private String text() {
        return FileLawStore.in(folder)
                .current()
                .on(LocalDate.parse("2026-07-27"), "en")
                .orThrow()
                .unit("art_" + ARTICLES + "_2")
                .orElseThrow()
                .unit()
                .text();
    }

    @Test
    void killed_at_any_moment_the_store_is_as_before_or_as_after() throws Exception {
        long began = System.nanoTime();
        assertThat(importing(law("Rest")).waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        var random = new Random(42);
        String before = "Rest.";
        for (int round = 0; round < ROUNDS; round++) {
            String verb = "Sing " + round;
            var process = importing(law(verb));
            // the second half of the run is where files are written
            process.waitFor(whole / 2 + random.nextLong(whole / 2 + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(text()).as("round %s", round).isIn(before, verb + ".");
            before = text();
        }
        assertThat(importing(law("Dance")).waitFor()).isZero();
        assertThat(text()).isEqualTo("Dance.");
    }
}
