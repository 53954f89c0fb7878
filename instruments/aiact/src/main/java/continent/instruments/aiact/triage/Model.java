package continent.instruments.aiact.triage;

import continent.content.Content;
import continent.engines.matching.Embedder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The trained weights of the triage.
///
/// @param meaning   whose vectors of meaning are features beside the vocabulary's
/// @param groups    whether each [Group] applies, in their order, each for itself
/// @param practices which point of Article 5(1), given that one applies
/// @param uses      which point of Annex III or act of Annex I, given that one is touched
/// @param duties    which paragraphs of Article 50, each for itself, in the order of [#DUTIES]
record Model(Vocabulary vocabulary, Meaning meaning, List<Head> groups, Head practices, Head uses, List<Head> duties) {

    static final List<String> DUTIES = List.of("art_50_1", "art_50_2", "art_50_3", "art_50_4");

    /// Of words alone, for machines on which no model of meaning runs.
    static final String WORDS = "ai-act/triage/model.bin";

    static final String VECTORS = "ai-act/triage/model-vectors.bin";
    private static final int FORM = 2;
    private static final int GROUPS = Group.values().length;

    /// @param file [#WORDS] or [#VECTORS]
    static Model shipped(String file) {
        return read(Content.bytes(file));
    }

    /// What a description is to this model.
    ///
    /// @param embedder makes the vectors that [#meaning] asks for
    List<Vocabulary.Entry> vector(Description description, @Nullable Embedder embedder) {
        return vector(description, vocabulary, meaning, embedder);
    }

    static List<Vocabulary.Entry> vector(
            Description description, Vocabulary vocabulary, Meaning meaning, @Nullable Embedder embedder) {
        var entries = new ArrayList<>(vocabulary.vector(description));
        if (embedder != null) {
            entries.addAll(meaning.entries(description.text(), embedder, vocabulary.size()));
        }
        return entries;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORM);
            out.writeUTF(meaning.embedder());
            out.writeInt(meaning.dimensions());
            out.writeInt(vocabulary.size());
            for (long hash : vocabulary.hashes()) {
                out.writeLong(hash);
            }
            for (float rarity : vocabulary.rarity()) {
                out.writeFloat(rarity);
            }
            for (Head head : heads()) {
                head.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<Head> heads() {
        var heads = new ArrayList<>(groups);
        heads.add(practices);
        heads.add(uses);
        heads.addAll(duties);
        return heads;
    }

    /// @throws IllegalStateException where the bytes are no model of this form: it is shipped with the code
    static Model read(byte[] bytes) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORM) {
                throw new IllegalStateException("the weights are of another form");
            }
            var meaning = new Meaning(in.readUTF(), in.readInt());
            int size = in.readInt();
            long[] hashes = new long[size];
            for (int i = 0; i < size; i++) {
                hashes[i] = in.readLong();
            }
            float[] rarity = new float[size];
            for (int i = 0; i < size; i++) {
                rarity[i] = in.readFloat();
            }
            var heads = new ArrayList<Head>();
            for (int i = 0; i < GROUPS + 2 + DUTIES.size(); i++) {
                heads.add(Head.read(in, size + meaning.dimensions()));
            }
            return new Model(
                    new Vocabulary(hashes, rarity),
                    meaning,
                    List.copyOf(heads.subList(0, GROUPS)),
                    heads.get(GROUPS),
                    heads.get(GROUPS + 1),
                    List.copyOf(heads.subList(GROUPS + 2, heads.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
