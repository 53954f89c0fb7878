package continent.engines.curation.run;

import continent.engines.curation.GroupingStep;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private final Ends idEnds;
    private final Numbering numbers;
    private final int signatureLength;
    private final ByteBuffer signature;

    Sketches(List<SliceFolder> folders, GroupingStep step) throws IOException {
        this.signatureLength = step.signatureLength();
        this.signature = ByteBuffer.allocateDirect(signatureLength * Integer.BYTES);
        this.keys = new RandomReads(folders.stream().map(SliceFolder::keys).toList());
        this.signatures =
                new RandomReads(folders.stream().map(SliceFolder::signatures).toList());
        this.ids = new RandomReads(folders.stream().map(SliceFolder::ids).toList());
        this.idEnds = new Ends(folders);
        this.numbers = new Numbering(folders);
    }

    int count() {
        return numbers.count();
    }

    /// The number of a slice's first document.
    int first(int slice) {
        return numbers.first(slice);
    }

    /// The keys of all documents in a band.
    long[] keys(int band) {
        long[] all = new long[count()];
        for (int slice = 0; slice < numbers.slices(); slice++) {
            int documents = numbers.count(slice);
            var buffer = ByteBuffer.allocate(documents * Long.BYTES);
            keys.read(slice, (long) band * documents * Long.BYTES, buffer);
            buffer.asLongBuffer().get(all, numbers.first(slice), documents);
        }
        return all;
    }

    /// The signature of a document; for one thread at a time.
    int[] signature(int document) {
        int slice = numbers.slice(document);
        long at = (document - (long) numbers.first(slice)) * signatureLength * Integer.BYTES;
        signatures.read(slice, at, signature.clear());
        int[] read = new int[signatureLength];
        signature.asIntBuffer().get(read);
        return read;
    }

    String id(int document) {
        int slice = numbers.slice(document);
        var range = idEnds.of(slice, document - (long) numbers.first(slice));
        var bytes = ByteBuffer.allocate(range.length());
        ids.read(slice, range.from(), bytes);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @Override
    public void close() {
        keys.close();
        signatures.close();
        ids.close();
        idEnds.close();
    }
}
