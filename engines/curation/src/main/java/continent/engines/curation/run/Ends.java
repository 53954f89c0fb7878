package continent.engines.curation.run;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.List;

/// Where what belongs to each document of a slice ends in a file, written as one number a document; it begins where
/// that
/// of the document before ends. Safe for any number of threads.
final class Ends implements Closeable {

    private final RandomReads reads;

    Ends(List<SliceFolder> folders) {
        reads = new RandomReads(folders.stream().map(SliceFolder::idEnds).toList());
    }

    /// @param from where it begins
    /// @param to   where it ends
    record Range(long from, long to) {
        int length() {
            return Math.toIntExact(to - from);
        }
    }

    /// @param index of the document in its slice, from 0
    Range of(int slice, long index) {
        var two = ByteBuffer.allocate(2 * Long.BYTES);
        if (index == 0) {
            two.putLong(0);
            reads.read(slice, 0, two);
        } else {
            reads.read(slice, (index - 1) * Long.BYTES, two);
        }
        return new Range(two.getLong(), two.getLong());
    }

    @Override
    public void close() {
        reads.close();
    }
}
