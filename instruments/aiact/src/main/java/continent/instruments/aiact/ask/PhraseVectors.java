package continent.instruments.aiact.ask;

import continent.content.Content;
import continent.engines.matching.Embedder;
import continent.kernel.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Vectors of our own phrases. Those of the shipped model are kept with the content, a byte a number, so that nothing
/// is computed at the start; another model makes them anew, which takes a while. Safe for any number of threads.
final class PhraseVectors {

    static final String FILE = "ai-act/ask/vectors.bin";
    private static final int FORM = 1;
    private static final int STEPS = 127;

    private final Embedder embedder;
    private final Map<Long, float[]> kept;

    private PhraseVectors(Embedder embedder, Map<Long, float[]> kept) {
        this.embedder = embedder;
        this.kept = kept;
    }

    static PhraseVectors of(Embedder embedder) {
        return read(Content.bytes(FILE), embedder);
    }

    /// @param bytes as [#bytes] wrote them; those of another model are of no use
    static PhraseVectors read(byte[] bytes, Embedder embedder) {
        var kept = new ConcurrentHashMap<Long, float[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean same = in.readInt() == FORM && in.readUTF().equals(embedder.name());
            int count = same ? in.readInt() : 0;
            for (int i = 0; i < count; i++) {
                kept.put(in.readLong(), vector(in, embedder.dimensions()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PhraseVectors(embedder, kept);
    }

    private static float[] vector(DataInputStream in, int dimensions) throws IOException {
        float scale = in.readFloat();
        byte[] steps = in.readNBytes(dimensions);
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = steps[i] * scale;
        }
        return vector;
    }

    /// The vectors of texts, to be kept.
    static byte[] bytes(Embedder embedder, Collection<String> texts) {
        var bytes = new ByteArrayOutputStream();
        var each = new TreeSet<>(texts);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeUTF(embedder.name());
            out.writeInt(each.size());
            for (String text : each) {
                out.writeLong(key(text));
                write(embedder.vector(text), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        out.writeFloat(largest / STEPS);
        for (float value : vector) {
            out.writeByte(Math.round(value / largest * STEPS));
        }
    }

    private static long key(String text) {
        return Long.parseUnsignedLong(Hash.sha256(text).substring(0, 16), 16);
    }

    /// A phrase's vector: the kept one, else a new one.
    float[] of(String phrase) {
        return kept.computeIfAbsent(key(phrase), _ -> embedder.vector(phrase));
    }

    /// A question's vector, which is not kept.
    float[] asked(String question) {
        return embedder.vector(question);
    }

    boolean keeps(String phrase) {
        return kept.containsKey(key(phrase));
    }
}
