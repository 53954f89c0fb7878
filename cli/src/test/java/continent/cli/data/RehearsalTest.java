package continent.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @TempDir
    Path folder;

    @Test
    void every_command_of_the_rehearsal_succeeds_and_does_something() throws IOException {
        new Rehearsal(folder, 0.02).run();
        assertThat(folder.resolve("chain/data/part-00000.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("safe/data/part-00000.parquet")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("extract.jsonl"))).contains("\"text\":\"");
        assertThat(folder.resolve("triage.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("check.jsonl")).isNotEmptyFile();
    }
}
