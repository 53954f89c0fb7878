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
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// Vectors of our own phrases. Those of the shipped model are kept with the content, a byte a number, so that nothing
/// is computed at the start; another model makes them anew, which takes a while. Safe for any number of threads.
final class PhraseVectors {

    static final String FILE = "ai-act/ask/vectors.bin";
    private static final int FORM = 1;
    private static final int STEPS = 127;

    private final Embedder embedder;
    private final byte[] bytes;

    /// By key where its vector starts in the bytes.
    private final Map<Long, Integer> places;

    private PhraseVectors(Embedder embedder, byte[] bytes, Map<Long, Integer> places) {
        this.embedder = embedder;
        this.bytes = bytes;
        this.places = places;
    }

    static PhraseVectors of(Embedder embedder) {
        return read(Content.bytes(FILE), embedder);
    }

    /// @param bytes as [#bytes] wrote them; those of another model are of no use
    static PhraseVectors read(byte[] bytes, Embedder embedder) {
        var places = new HashMap<Long, Integer>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean same = in.readInt() == FORM && in.readUTF().equals(embedder.name());
            int count = same ? in.readInt() : 0;
            int length = Float.BYTES + embedder.dimensions();
            for (int i = 0; i < count; i++) {
                places.put(in.readLong(), bytes.length - in.available());
                in.skipNBytes(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PhraseVectors(embedder, bytes, places);
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
        byte[] steps = new byte[vector.length];
        out.writeFloat(steps(vector, steps));
        out.write(steps);
    }

    /// Puts a vector down as steps, and returns the length of one.
    private static float steps(float[] vector, byte[] into) {
        float largest = largest(vector);
        for (int i = 0; i < vector.length; i++) {
            into[i] = (byte) Math.round(vector[i] / largest * STEPS);
        }
        return largest / STEPS;
    }

    /// The largest size of a number in a vector, above 0.
    static float largest(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static long key(String text) {
        return Long.parseUnsignedLong(Hash.sha256(text).substring(0, 16), 16);
    }

    /// How many numbers a vector has.
    int dimensions() {
        return embedder.dimensions();
    }

    /// A phrase's vector in steps: the kept one, else a new one.
    ///
    /// @param into takes the steps, [#dimensions] of them
    /// @return how long a step is
    float steps(String phrase, byte[] into) {
        Integer place = places.get(key(phrase));
        if (place == null) {
            return steps(embedder.vector(phrase), into);
        }
        System.arraycopy(bytes, place + Float.BYTES, into, 0, embedder.dimensions());
        return ByteBuffer.wrap(bytes).getFloat(place);
    }

    /// A question's vector, which is not kept.
    float[] asked(String question) {
        return embedder.vector(question);
    }

    boolean keeps(String phrase) {
        return places.containsKey(key(phrase));
    }
}
