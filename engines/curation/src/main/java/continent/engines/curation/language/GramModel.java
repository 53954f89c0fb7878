package continent.engines.curation.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The weights of one script's classifier: a row for each bucket of [Grams], one weight a class.
///
/// A weight is one signed byte in the file, and in memory too, made positive: eight of them share a `long`, so
/// that one addition adds eight classes at once. The weights of a model span 50 steps, so that five rows can be
/// added before a lane of 8 bits overflows; their sums are then added to lanes of 16 bits, and those are unpacked
/// after [#FEATURES_A_ROUND] features. What counts is how few cache lines a feature asks for, as buckets lie
/// anywhere in 12 MB: a row of 47 classes takes 48 bytes. Lanes of 16 bits throughout (96 bytes a row) took twice
/// the time, `int` sums over bytes, which the compiler doesn't vectorise across types, seven times.
public final class GramModel {

    private static final int MAGIC = 0x4C494431;
    private static final int LANES = 8;
    private static final int LANE_MAX = 255;
    private static final int BLOCK = 6;
    private static final int FEATURES_A_ROUND = 256;
    private static final long EVEN_LANES = 0x00FF00FF00FF00FFL;

    private final int bits;
    private final List<String> codes;
    private final float scale;
    private final int longs;
    private final int bias;
    /// How many rows can be added before a lane overflows.
    private final int rowsAdded;
    private final long[] rows;

    private GramModel(int bits, List<String> codes, float scale, byte[] weights) {
        this.bits = bits;
        this.codes = List.copyOf(codes);
        this.scale = scale;
        this.longs = longs(codes.size());
        int min = 0;
        int max = 0;
        for (byte weight : weights) {
            min = Math.min(min, weight);
            max = Math.max(max, weight);
        }
        this.bias = -min;
        this.rowsAdded = Math.min(FEATURES_A_ROUND, LANE_MAX / Math.max(1, max - min));
        this.rows = rows(weights);
    }

    /// @param codes   of the classes
    /// @param scale   what one step of a weight is worth
    /// @param weights bucket by bucket, class by class
    public static GramModel of(int bits, List<String> codes, float scale, byte[] weights) {
        return new GramModel(bits, codes, scale, weights);
    }

    private long[] rows(byte[] weights) {
        int classes = codes.size();
        long[] made = new long[longs << bits];
        for (int bucket = 0, from = 0; bucket < 1 << bits; bucket++, from += classes) {
            for (int j = 0; j < longs; j++) {
                long lanes = 0;
                for (int c = Math.min(classes, (j + 1) * LANES) - 1; c >= j * LANES; c--) {
                    lanes = lanes << 8 | (weights[from + c] + bias);
                }
                made[bucket * longs + j] = lanes;
            }
        }
        return made;
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
        long[] packed = new long[longs * 2];
        int[] sums = new int[longs * LANES];
        for (int from = 0; from < size; from += FEATURES_A_ROUND) {
            add(found, from, Math.min(size, from + FEATURES_A_ROUND), packed);
            unpack(packed, sums);
        }
        float worth = size == 0 ? 0 : (float) (scale / Math.sqrt(size));
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (sums[c] - bias * size) * worth;
        }
    }

    private void add(int[] found, int from, int to, long[] packed) {
        for (int i = from; i < to; i += rowsAdded) {
            int end = Math.min(to, i + rowsAdded);
            int block = 0;
            for (; block + BLOCK <= longs; block += BLOCK) {
                addBlock(found, i, end, packed, block);
            }
            for (; block < longs; block++) {
                long sum = 0;
                for (int k = i; k < end; k++) {
                    sum += rows[found[k] * longs + block];
                }
                widen(sum, packed, block);
            }
        }
    }

    /// Six longs at a time in local variables, which stay in registers: a loop over a row is too short for the
    /// compiler's vectoriser, and writes each sum to memory for every feature.
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
        widen(a, packed, block);
        widen(b, packed, block + 1);
        widen(c, packed, block + 2);
        widen(d, packed, block + 3);
        widen(e, packed, block + 4);
        widen(f, packed, block + 5);
    }

    /// Adds lanes of 8 bits to lanes of 16: even ones to one long, odd ones to the next.
    private static void widen(long lanes, long[] packed, int block) {
        packed[2 * block] += lanes & EVEN_LANES;
        packed[2 * block + 1] += (lanes >>> 8) & EVEN_LANES;
    }

    private static void unpack(long[] packed, int[] sums) {
        for (int c = 0; c < sums.length; c++) {
            long lanes = packed[c / LANES * 2 + (c & 1)];
            sums[c] += (int) (lanes >>> (16 * (c % LANES / 2))) & 0xFFFF;
        }
        Arrays.fill(packed, 0);
    }

    private static int longs(int classes) {
        return (classes + LANES - 1) / LANES;
    }
}
