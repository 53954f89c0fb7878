package continent.instruments.datalab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDataLabStoreTest extends DataLabStoreContract {

    @TempDir
    Path folder;

    private final AtomicInteger texts = new AtomicInteger();
    private FileDataLabStore store;

    @BeforeEach
    void open() throws IOException {
        store = FileDataLabStore.open(file());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Override
    protected DataLabStore store() {
        return store;
    }

    @Override
    protected DataLabStore reopened() {
        try {
            store.close();
            store = FileDataLabStore.open(file());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected String unused() {
        return "id" + texts.incrementAndGet();
    }

    @Test
    void a_torn_last_line_was_never_acknowledged() throws IOException {
        var set = new DataSet("s", "p", "o", "n", Instant.EPOCH);
        store.add(set);
        Files.writeString(file(), "{\"change\":\"set\",\"id\":\"t", StandardOpenOption.APPEND);
        assertThat(reopened().ofProject("p")).containsExactly(set);
        assertThat(store.add(new DataSet("u", "p", "o", "m", Instant.EPOCH))).isTrue();
        assertThat(reopened().ofProject("p")).hasSize(2);
    }

    @Test
    void a_damaged_line_before_the_end_is_named() throws IOException {
        store.add(new DataSet("s", "p", "o", "n", Instant.EPOCH));
        store.close();
        for (String damage :
                new String[] {"{\"change\":\"set\"}", "{}", "oops", "{\"change\":\"state\",\"id\":\"x\"}"}) {
            Path other = Files.writeString(folder.resolve("other.jsonl"), Files.readString(file()) + damage + "\n");
            assertThatThrownBy(() -> FileDataLabStore.open(other)).hasMessageContaining("line 2");
        }
        store = FileDataLabStore.open(file());
    }

    @Test
    void one_opens_the_file_at_a_time() {
        assertThatThrownBy(() -> FileDataLabStore.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("open already");
    }

    private Path file() {
        return folder.resolve("datalab.jsonl");
    }
}
