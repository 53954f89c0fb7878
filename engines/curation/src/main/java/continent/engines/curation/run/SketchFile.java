package continent.engines.curation.run;

import continent.engines.curation.GroupingStep.Sketch;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/// Writes the sketches of a slice's documents: keys band after band (so that one band can be read without the
/// others), signatures one after the other, ids and where each ends.
///
/// A document that stays alone has key 0 in each band; a real key 0 is written as 1.
final class SketchFile implements Closeable {

    private final SliceFolder folder;
    private final int signatureLength;
    private final DataOutputStream signatures;
    private final DataOutputStream ids;
    private final DataOutputStream idEnds;
    private long idBytes;
    private long[][] keys;
    private int count;

    SketchFile(SliceFolder folder, int bands, int signatureLength) throws IOException {
        this.folder = folder;
        this.signatureLength = signatureLength;
        this.keys = new long[bands][256];
        this.signatures = open(folder.signatures());
        this.ids = open(folder.ids());
        this.idEnds = open(folder.idEnds());
    }

    private static DataOutputStream open(java.nio.file.Path path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
    }

    void add(String id, Optional<Sketch> sketch) throws IOException {
        for (int band = 0; band < keys.length; band++) {
            if (count == keys[band].length) {
                keys[band] = Arrays.copyOf(keys[band], count * 2);
            }
            long key = sketch.isEmpty() ? 0 : sketch.get().key(band);
            keys[band][count] = key == 0 && sketch.isPresent() ? 1 : key;
        }
        int[] signature = sketch.map(Sketch::signature).orElseGet(() -> new int[signatureLength]);
        for (int value : signature) {
            signatures.writeInt(value);
        }
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        ids.write(bytes);
        idBytes += bytes.length;
        idEnds.writeLong(idBytes);
        count++;
    }

    @Override
    public void close() throws IOException {
        signatures.close();
        ids.close();
        idEnds.close();
        try (var out = open(folder.keys())) {
            for (long[] band : keys) {
                for (int i = 0; i < count; i++) {
                    out.writeLong(band[i]);
                }
            }
        }
    }
}
