package continent.engines.curation.run;

import continent.engines.curation.GroupingStep;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// All sketches of a stage, read from disk as they are asked for: keys a band at a time, signatures and ids one
/// by one. Documents are numbered through all slices, in input order.
///
/// Nothing is mapped: pages of a mapped file count as the process's memory, and signatures of five million
/// documents were two gigabytes of them.
final class Sketches implements Closeable {

    private final RandomReads keys;
    private final RandomReads signatures;
    private final RandomReads ids;
    private final RandomReads idEnds;
    private final int[] first;
    private final int signatureLength;
    private final ByteBuffer signature;

    Sketches(List<SliceFolder> folders, GroupingStep step) throws IOException {
        this.signatureLength = step.signatureLength();
        this.signature = ByteBuffer.allocateDirect(signatureLength * Integer.BYTES);
        this.keys = new RandomReads(folders.stream().map(SliceFolder::keys).toList());
        this.signatures =
                new RandomReads(folders.stream().map(SliceFolder::signatures).toList());
        this.ids = new RandomReads(folders.stream().map(SliceFolder::ids).toList());
        this.idEnds = new RandomReads(folders.stream().map(SliceFolder::idEnds).toList());
        this.first = new int[folders.size() + 1];
        for (int i = 0; i < folders.size(); i++) {
            long documents = Files.size(folders.get(i).idEnds()) / Long.BYTES;
            first[i + 1] = Math.addExact(first[i], Math.toIntExact(documents));
        }
    }

    int count() {
        return first[first.length - 1];
    }

    /// The number of a slice's first document.
    int first(int slice) {
        return first[slice];
    }

    /// The keys of all documents in a band.
    long[] keys(int band) {
        long[] all = new long[count()];
        for (int slice = 0; slice + 1 < first.length; slice++) {
            int documents = first[slice + 1] - first[slice];
            var buffer = ByteBuffer.allocate(documents * Long.BYTES);
            keys.read(slice, (long) band * documents * Long.BYTES, buffer);
            buffer.asLongBuffer().get(all, first[slice], documents);
        }
        return all;
    }

    /// The signature of a document; for one thread at a time.
    int[] signature(int document) {
        int slice = slice(document);
        long at = (document - (long) first[slice]) * signatureLength * Integer.BYTES;
        signatures.read(slice, at, signature.clear());
        int[] read = new int[signatureLength];
        signature.asIntBuffer().get(read);
        return read;
    }

    String id(int document) {
        int slice = slice(document);
        long index = document - (long) first[slice];
        long from = index == 0 ? 0 : end(slice, index - 1);
        var bytes = ByteBuffer.allocate(Math.toIntExact(end(slice, index) - from));
        ids.read(slice, from, bytes);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private long end(int slice, long index) {
        var number = ByteBuffer.allocate(Long.BYTES);
        idEnds.read(slice, index * Long.BYTES, number);
        return number.getLong();
    }

    private int slice(int document) {
        int found = Arrays.binarySearch(first, document);
        if (found < 0) {
            return -found - 2;
        }
        while (first[found + 1] == document) { // slices without documents start at the same number
            found++;
        }
        return found;
    }

    @Override
    public void close() {
        keys.close();
        signatures.close();
        ids.close();
        idEnds.close();
    }
}
