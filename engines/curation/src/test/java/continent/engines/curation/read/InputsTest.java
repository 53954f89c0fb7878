package continent.engines.curation.read;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws Exception {
        for (String name : List.of("b.jsonl", "a.jsonl", "c.txt", "[x].jsonl", "é.jsonl")) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    private List<String> names(String last) throws Exception {
        return Inputs.list(List.of(folder.resolve(last))).orThrow().files().stream()
                .map(InputFile::name)
                .toList();
    }

    @Test
    void a_pattern_stands_for_the_files_that_fit_it_by_code_point() throws Exception {
        assertThat(names("*.jsonl")).containsExactly("[x].jsonl", "a.jsonl", "b.jsonl", "é.jsonl");
        assertThat(names("?.txt")).containsExactly("c.txt");
        assertThat(names("[ab].jsonl")).containsExactly("a.jsonl", "b.jsonl");
    }

    @Test
    void a_file_that_is_called_like_a_pattern_is_that_file() throws Exception {
        assertThat(names("[x].jsonl")).containsExactly("[x].jsonl");
    }

    @Test
    void a_pattern_that_fits_nothing_or_is_none_is_reported() throws Exception {
        for (String last : List.of("*.warc", "[.jsonl")) {
            assertThat(Inputs.list(List.of(folder.resolve(last)))).isInstanceOf(Result.Refused.class);
        }
    }
}
