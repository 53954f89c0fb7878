package continent.engines.curation.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;

/// Writes the hashes of the parts of a slice's documents one after the other, and where each document's end.
final class PartFile implements Closeable {

    private final DataOutputStream parts;
    private final DataOutputStream ends;
    private long count;

    PartFile(SliceFolder folder) throws IOException {
        parts = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.keys()), 1 << 16));
        ends = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.idEnds()), 1 << 16));
    }

    void add(long[] hashes) throws IOException {
        for (long hash : hashes) {
            parts.writeLong(hash);
        }
        count += hashes.length;
        ends.writeLong(count);
    }

    @Override
    public void close() throws IOException {
        parts.close();
        ends.close();
    }
}
