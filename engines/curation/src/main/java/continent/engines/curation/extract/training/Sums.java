package continent.engines.curation.extract.training;

/// For some rows, by feature and bin: how many there are, and their slopes and curves added up.
final class Sums {

    final double[] slopes;
    final double[] curves;
    final int[] counts;

    Sums(int features) {
        slopes = new double[features * Rows.BINS];
        curves = new double[features * Rows.BINS];
        counts = new int[features * Rows.BINS];
    }

    /// Adds rows for the features `from` to before `to`.
    void add(int[] members, byte[][] bins, double[] slope, double[] curve, int from, int to) {
        for (int i : members) {
            byte[] row = bins[i];
            double s = slope[i];
            double c = curve[i];
            for (int feature = from; feature < to; feature++) {
                int at = feature * Rows.BINS + row[feature];
                slopes[at] += s;
                curves[at] += c;
                counts[at]++;
            }
        }
    }

    /// What is left of these sums without those of some of their rows.
    Sums without(Sums others) {
        var rest = new Sums(counts.length / Rows.BINS);
        for (int i = 0; i < counts.length; i++) {
            rest.slopes[i] = slopes[i] - others.slopes[i];
            rest.curves[i] = curves[i] - others.curves[i];
            rest.counts[i] = counts[i] - others.counts[i];
        }
        return rest;
    }
}
