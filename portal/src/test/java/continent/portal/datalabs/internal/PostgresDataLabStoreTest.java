package continent.portal.datalabs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.DataLabStoreContract;
import continent.kernel.Ids;
import continent.portal.PortalServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
