package continent.engines.curation.extract.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Labelled rows, with every feature cut into at most 64 bins of about as many rows each.
final class Rows {

    static final int BINS = 64;
    private static final int LOOKED_AT = 100_000;

    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> yes = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    void add(float[] row, boolean label, double weight) {
        if (weight > 0) {
            rows.add(row);
            yes.add(label);
            weights.add((float) weight);
        }
    }

    int size() {
        return rows.size();
    }

    float[] row(int i) {
        return rows.get(i);
    }

    boolean label(int i) {
        return yes.get(i);
    }

    float weight(int i) {
        return weights.get(i);
    }

    /// By feature the upper ends of its bins but the last.
    float[][] cuts() {
        int features = rows.getFirst().length;
        int step = Math.max(1, size() / LOOKED_AT);
        return IntStream.range(0, features)
                .parallel()
                .mapToObj(feature -> cuts(feature, step))
                .toArray(float[][]::new);
    }

    private float[] cuts(int feature, int step) {
        float[] values = new float[(size() + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i * step)[feature];
        }
        Arrays.sort(values);
        var cuts = new ArrayList<Float>();
        for (int bin = 1; bin < BINS; bin++) {
            int at = (int) ((long) values.length * bin / BINS);
            float low = values[Math.max(0, at - 1)];
            int next = at;
            while (next < values.length && values[next] == low) {
                next++;
            }
            if (next < values.length) {
                float cut = (low + values[next]) / 2;
                if (cuts.isEmpty() || cut > cuts.getLast()) {
                    cuts.add(cut);
                }
            }
        }
        float[] found = new float[cuts.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = cuts.get(i);
        }
        return found;
    }

    /// By row the bin of every feature.
    byte[][] bins(float[][] cuts) {
        return IntStream.range(0, size())
                .parallel()
                .mapToObj(i -> {
                    byte[] bins = new byte[cuts.length];
                    for (int feature = 0; feature < bins.length; feature++) {
                        bins[feature] = (byte) bin(rows.get(i)[feature], cuts[feature]);
                    }
                    return bins;
                })
                .toArray(byte[][]::new);
    }

    private static int bin(float value, float[] cuts) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= cuts[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
