package continent.engines.curation.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All sketches of a stage, mapped from disk. Documents are numbered through all slices, in input order.
final class Sketches implements Closeable {

    private static final ValueLayout.OfLong KEY = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt VALUE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final List<SliceFolder> folders;
    private final List<MemorySegment> keys = new ArrayList<>();
    private final List<MemorySegment> signatures = new ArrayList<>();
    private final List<MemorySegment> ids = new ArrayList<>();
    private final List<MemorySegment> idEnds = new ArrayList<>();
    private final int[] first;
    private final int signatureLength;

    Sketches(List<SliceFolder> folders, int bands, int signatureLength) throws IOException {
        this.folders = folders;
        this.signatureLength = signatureLength;
        this.first = new int[folders.size() + 1];
        for (int i = 0; i < folders.size(); i++) {
            keys.add(map(folders.get(i).keys()));
            signatures.add(map(folders.get(i).signatures()));
            ids.add(map(folders.get(i).ids()));
            idEnds.add(map(folders.get(i).idEnds()));
            first[i + 1] = Math.addExact(first[i], Math.toIntExact(keys.get(i).byteSize() / Long.BYTES / bands));
        }
    }

    private MemorySegment map(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.size() == 0
                    ? MemorySegment.ofArray(new byte[0])
                    : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    int count() {
        return first[folders.size()];
    }

    /// The number of a slice's first document.
    int first(int slice) {
        return first[slice];
    }

    long key(int document, int band) {
        int slice = slice(document);
        long count = first[slice + 1] - (long) first[slice];
        return keys.get(slice).get(KEY, (band * count + document - first[slice]) * Long.BYTES);
    }

    int[] signature(int document) {
        int slice = slice(document);
        long at = (document - (long) first[slice]) * signatureLength * Integer.BYTES;
        int[] signature = new int[signatureLength];
        for (int i = 0; i < signatureLength; i++) {
            signature[i] = signatures.get(slice).get(VALUE, at + (long) i * Integer.BYTES);
        }
        return signature;
    }

    String id(int document) {
        int slice = slice(document);
        long index = document - (long) first[slice];
        long from = index == 0 ? 0 : idEnds.get(slice).get(KEY, (index - 1) * Long.BYTES);
        long to = idEnds.get(slice).get(KEY, index * Long.BYTES);
        return new String(
                ids.get(slice).asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
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
        arena.close();
    }
}
