package continent.portal.datalabs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.DataLabStoreContract;
import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.SourceFile;
import continent.kernel.Ids;
import continent.portal.PortalServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The contract of the store on a real PostgreSQL, and of the folder with the contents.
class PostgresDataLabStoreTest extends DataLabStoreContract {

    private final PortalServer portal = PortalServer.shared();

    @Override
    protected DataLabStore store() {
        return portal.bean(DataLabStore.class);
    }

    @Override
    protected DataLabStore reopened() {
        return store();
    }

    @Override
    protected String unused() {
        return portal.bean(Ids.class).next("tst");
    }

    @Test
    void a_content_is_there_as_a_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        var contents = new ContentStore(folder);
        var stored = contents.put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(contents.put(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isEqualTo(stored);
        assertThat(contents.open(stored.sha256()).readAllBytes()).containsExactly(1, 2, 3);
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        IOException.class, () -> contents.put(new BreaksOff())))
                .hasMessage("broken off");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void what_a_crash_broke_off_is_forgotten_after_a_day(@TempDir Path folder) throws IOException {
        var contents = new ContentStore(folder);
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        var now = Instant.parse("2026-11-23T12:00:00Z");
        for (int hours : new int[] {1, 23, 25}) {
            Path part = Files.writeString(incoming.resolve("part-" + hours), "x");
            Files.setLastModifiedTime(part, FileTime.from(now.minus(Duration.ofHours(hours))));
        }
        contents.forgetBroken(now);
        assertThat(incoming).isDirectoryNotContaining("glob:**/part-25").isDirectoryContaining("glob:**/part-23");
    }

    @Test
    void what_people_removed_is_gone_from_the_disk_and_what_a_run_made_is_not(@TempDir Path folder) throws IOException {
        var contents = new ContentStore(folder);
        var store = portal.bean(PostgresDataLabStore.class);
        portal.bean(JdbcClient.class)
                .sql(
                        "update curation_run set state = 'CANCELLED', ended_at = now() where state in ('QUEUED', 'RUNNING')")
                .update();
        var now = Instant.now();
        String kept = old(contents, "kept", now);
        String removed = old(contents, "removed", now);
        String made = old(contents, "made", now);
        String fresh = contents.put(new ByteArrayInputStream("fresh".getBytes(StandardCharsets.UTF_8)))
                .sha256();
        String set = unused();
        store.add(new DataSet(set, unused(), "org", "Ours", now));
        store.put(new SourceFile(set, "a.txt", "a.txt", 1, kept, now));
        store.put(new SourceFile(set, "b.txt", "b.txt", 1, removed, now));
        store.removeFile(set, "b.txt");
        var run = store.addRun(new DataLabStore.NewRun(unused(), set, "safe", "version: 1", null, now));
        var keeping = new ContentKeeping(store, contents, InstantSource.fixed(now));
        keeping.sweep();
        assertThat(contents.path(removed)).as("a run is open").exists();
        var output = new RunRecord.Output("data/part-00000.jsonl", 1, made);
        store.end(run.id(), RunRecord.State.DONE, now, null, new RunRecord.Made(Map.of(), Map.of(), List.of(output)));
        keeping.sweep();
        assertThat(contents.path(removed)).doesNotExist();
        for (String there : List.of(kept, made, fresh)) {
            assertThat(contents.path(there)).exists();
        }
    }

    private static String old(ContentStore contents, String text, Instant now) throws IOException {
        String sha256 = contents.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .sha256();
        Files.setLastModifiedTime(contents.path(sha256), FileTime.from(now.minus(Duration.ofHours(2))));
        return sha256;
    }

    private static final class BreaksOff extends InputStream {
        private int given;

        @Override
        public int read() throws IOException {
            if (given++ > 100_000) {
                throw new IOException("broken off");
            }
            return 'x';
        }
    }
}
