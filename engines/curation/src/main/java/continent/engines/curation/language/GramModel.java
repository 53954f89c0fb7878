package continent.engines.curation.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The weights of one script's classifier: a row for each bucket of [Grams], one weight a class.
///
/// A weight is one signed byte in the file. In memory four of them, made positive, share a `long`, 16 bits each, so
/// that one addition adds four classes at once and the compiler's vectoriser four of those; after
/// [#FEATURES_A_ROUND] features the sums are unpacked before a lane can overflow. Measured against `int` sums over
/// bytes, which the compiler doesn't vectorise across types, this is three to four times as fast.
public final class GramModel {

    private static final int MAGIC = 0x4C494431;
    private static final int LANES = 4;
    private static final int BIAS = 128;
    private static final int BLOCK = 6;
    private static final int FEATURES_A_ROUND = 256;

    private final int bits;
    private final List<String> codes;
    private final float scale;
    private final int longs;
    private final long[] rows;

    private GramModel(int bits, List<String> codes, float scale, long[] rows) {
        this.bits = bits;
        this.codes = List.copyOf(codes);
        this.scale = scale;
        this.longs = longs(codes.size());
        this.rows = rows;
    }

    /// @param codes   of the classes
    /// @param scale   what one step of a weight is worth
    /// @param weights bucket by bucket, class by class
    public static GramModel of(int bits, List<String> codes, float scale, byte[] weights) {
        int longs = longs(codes.size());
        long[] rows = new long[longs << bits];
        for (int bucket = 0, from = 0; bucket < 1 << bits; bucket++, from += codes.size()) {
            for (int c = 0; c < codes.size(); c++) {
                long lane = (long) weights[from + c] + BIAS;
                rows[bucket * longs + c / LANES] |= lane << (16 * (c % LANES));
            }
        }
        return new GramModel(bits, codes, scale, rows);
    }

    /// @throws IOException where the data ends early or is of another kind
    static GramModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a language model");
        }
        int bits = in.readUnsignedByte();
        float scale = in.readFloat();
        var codes = new ArrayList<String>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            codes.add(in.readUTF());
        }
        byte[] weights = new byte[codes.size() << bits];
        in.readFully(weights);
        return of(bits, codes, scale, weights);
    }

    public static void write(DataOutputStream out, int bits, List<String> codes, float scale, byte[] weights)
            throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(bits);
        out.writeFloat(scale);
        out.writeByte(codes.size());
        for (String code : codes) {
            out.writeUTF(code);
        }
        out.write(weights);
    }

    public int bits() {
        return bits;
    }

    public List<String> codes() {
        return codes;
    }

    /// The score of each class for some features: the sum of weights over the square root of their number, so that
    /// longer texts are surer, but not as sure as if their features were independent.
    public void scores(Grams grams, float[] scores) {
        int[] found = grams.found();
        int size = grams.size();
        long[] packed = new long[longs];
        int[] sums = new int[longs * LANES];
        for (int from = 0; from < size; from += FEATURES_A_ROUND) {
            add(found, from, Math.min(size, from + FEATURES_A_ROUND), packed);
            unpack(packed, sums);
        }
        float worth = size == 0 ? 0 : (float) (scale / Math.sqrt(size));
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (sums[c] - BIAS * size) * worth;
        }
    }

    private void add(int[] found, int from, int to, long[] packed) {
        int block = 0;
        for (; block + BLOCK <= longs; block += BLOCK) {
            addBlock(found, from, to, packed, block);
        }
        for (int i = from; i < to; i++) {
            int row = found[i] * longs;
            for (int j = block; j < longs; j++) {
                packed[j] += rows[row + j];
            }
        }
    }

    /// Six longs at a time in local variables, which stay in registers: a loop over a row is too short for the
    /// compiler's vectoriser, and writes each sum to memory for every feature. A row of 48 classes takes two
    /// passes.
    private void addBlock(int[] found, int from, int to, long[] packed, int block) {
        long[] all = rows;
        int width = longs;
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        for (int i = from; i < to; i++) {
            int at = found[i] * width + block;
            a += all[at];
            b += all[at + 1];
            c += all[at + 2];
            d += all[at + 3];
            e += all[at + 4];
            f += all[at + 5];
        }
        packed[block] += a;
        packed[block + 1] += b;
        packed[block + 2] += c;
        packed[block + 3] += d;
        packed[block + 4] += e;
        packed[block + 5] += f;
    }

    private static void unpack(long[] packed, int[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += (int) (packed[c / LANES] >>> (16 * (c % LANES))) & 0xFFFF;
        }
        Arrays.fill(packed, 0);
    }

    private static int longs(int classes) {
        return (classes + LANES - 1) / LANES;
    }
}
