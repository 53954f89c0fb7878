package continent.engines.curation.extract;

/// Logarithms of counts: most are small, and each page asks thousands of them.
final class Logs {

    private static final int KNOWN = 4_096;
    private static final float[] SMALL = new float[KNOWN];

    static {
        for (int i = 0; i < KNOWN; i++) {
            SMALL[i] = (float) Math.log1p(i);
        }
    }

    private Logs() {}

    /// The natural logarithm of a count and one.
    static float of(int count) {
        return count < KNOWN ? SMALL[count] : (float) Math.log1p(count);
    }
}
