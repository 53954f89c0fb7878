package continent.instruments.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEvidenceStoreTest extends EvidenceStoreContract {

    @TempDir
    Path folder;

    private FileEvidenceStore store;
    private int projects;

    @BeforeEach
    void open() throws IOException {
        store = new FileEvidenceStore(folder);
    }

    @Override
    protected EvidenceStore store() {
        return store;
    }

    @Override
    protected String newProject() {
        projects++;
        return "prj_" + projects;
    }

    private Evidence append(String project, String key) {
        var entry = Evidence.after(
                store.head(project), draft("test.happened", key), java.time.Instant.EPOCH, new java.util.Random(3));
        store.append(project, entry);
        return entry;
    }

    @Test
    void a_torn_last_line_is_not_read_and_is_cut_off_by_the_next_append() throws IOException {
        var first = append("prj_t", "a");
        var file = folder.resolve("prj_t.jsonl");
        Files.writeString(file, "{\"header\":{\"seq\":2,\"ki", StandardOpenOption.APPEND);
        assertThat(new FileEvidenceStore(folder).range("prj_t", 1, 10)).containsExactly(first);
        var second = append("prj_t", "b");
        assertThat(new FileEvidenceStore(folder).range("prj_t", 1, 10)).containsExactly(first, second);
    }

    @Test
    void nothing_of_what_was_erased_stays_in_the_file() throws IOException {
        append("prj_e", "a");
        assertThat(Files.readString(folder.resolve("prj_e.jsonl"))).contains("Åse");
        store.erase("prj_e", 1, Part.Name.PERSONAL);
        assertThat(Files.readString(folder.resolve("prj_e.jsonl"))).doesNotContain("Åse");
        assertThat(folder.resolve("prj_e.jsonl.new")).doesNotExist();
    }

    @Test
    void a_project_id_that_leaves_the_folder_is_refused() {
        assertThatThrownBy(() -> store.head("../other")).isInstanceOf(IllegalArgumentException.class);
    }
}
