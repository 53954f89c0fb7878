package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Simplified;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Near-duplicates by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining
/// of Massive Datasets", 3.3 and 3.4): word n-grams, `buckets` bands of `hashes` minima each. Two documents that
/// agree on a whole band are compared; they are the same where the share of equal minima, which estimates their
/// Jaccard similarity, is at least `threshold`. With 14 bands of 8 a pair of similarity 0.8 meets with
/// probability 0.924; so that the estimate decides and not the luck of meeting, the same 112 minima are cut into
/// bands of five where an estimate of 0.8 is asked, and a pair of 0.8 meets with 0.9998 (other thresholds alike).
///
/// The estimate that is compared with a threshold is that of the [#SMALLEST] smallest hashes of each text (Broder
/// 1997, section 4): exact for texts with fewer shingles than that, which 112 minima never are, and in any case
/// surer.
///
/// Text is taken as [Simplified] gives it, and the hash functions are those of datatrove 0.10.1 as FineWeb uses it.
/// With shingles by the first 64 bits of SHA-1 and `threshold` 0 the same pairs meet, and the same copies are kept;
/// the hash that is used otherwise is as good and takes a tenth of the time, but a pair that meets by luck under one
/// may not under the other. A text of fewer words than `ngram` is one shingle (datatrove leaves it alone); one without
/// words stays
/// alone.
public final class NearDuplicates implements GroupingStep {

    private static final String FAST = "polynomial";
    private static final String SHA_1 = "sha-1";

    static final StepEntry ENTRY = new StepEntry(
            "near-duplicates",
            "Keeps the first of texts that share most of their word sequences.",
            "Broder 1997; Leskovec et al., Mining of Massive Datasets, chapter 3",
            List.of(
                    OptionSpec.whole("ngram", 5, 1, 50, "words in a shingle"),
                    OptionSpec.whole("buckets", 14, 1, 64, "bands, each of which can bring two documents together"),
                    OptionSpec.whole("hashes", 8, 1, 64, "minima that have to agree in a band"),
                    OptionSpec.text(
                            "shingles",
                            FAST,
                            List.of(FAST, SHA_1),
                            "what a run of words is hashed by; sha-1 meets the same pairs as datatrove, and takes longer"),
                    OptionSpec.real("threshold", 0.8, 0, 1, "smallest estimated similarity; 0 asks for none")),
            Map.of(),
            NearDuplicates::new);

    private static final VarHandle FIRST = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// Minima have 61 bits; 32 of them are kept.
    private static final int HIGH_SHIFT = 29;
    /// With which probability a pair that is just alike enough may fail to meet.
    private static final double APART_MAX = 0.001;

    private static final int FEWEST_ROWS = 3;
    private static final int SMALLEST = 256;
    /// No hash: they have 31 bits, so that they sort without regard to signs.
    private static final int NONE = Integer.MAX_VALUE;

    private final int ngram;
    private final int bands;
    /// Minima in a band.
    private final int rows;
    private final double threshold;
    private final boolean fast;
    private final Permutations permutations;
    private final Simplified simplified = new Simplified();
    private final MessageDigest digest = sha1();
    private final byte[] hash = new byte[20];
    private int[] hashes = new int[1024];

    NearDuplicates(Options options) {
        this.ngram = options.number("ngram");
        this.fast = options.text("shingles").equals(FAST);
        int minima = options.number("buckets") * options.number("hashes");
        this.threshold = options.real("threshold");
        this.rows = rows(options.number("hashes"), minima, threshold);
        this.bands = minima / rows;
        this.permutations = new Permutations(minima);
    }

    /// The most minima in a band, so that few unlike pairs meet, with which a pair as alike as is asked is all but
    /// sure to meet.
    private static int rows(int hashes, int minima, double threshold) {
        for (int rows = hashes; threshold > 0 && rows > FEWEST_ROWS; rows--) {
            double apart = Math.pow(1 - Math.pow(threshold, rows), minima / (double) rows);
            if (apart <= APART_MAX) {
                return rows;
            }
        }
        return threshold > 0 ? Math.min(hashes, FEWEST_ROWS) : hashes;
    }

    @Override
    public int bands() {
        return bands;
    }

    @Override
    public int signatureLength() {
        return threshold > 0 ? SMALLEST : permutations.count();
    }

    @Override
    public Optional<Sketch> sketch(Document document) {
        simplified.take(document.text());
        int words = simplified.words();
        if (words == 0) {
            return Optional.empty();
        }
        long[] minima = new long[permutations.count()];
        Arrays.fill(minima, Long.MAX_VALUE);
        int last = Math.max(0, words - ngram);
        if (hashes.length <= last) {
            hashes = new int[last * 2];
        }
        for (int i = 0; i <= last; i++) {
            int end = Math.min(i + ngram, words);
            long shingle = fast ? simplified.hash(i, end) : sha1(i, end);
            permutations.add(shingle, minima);
            hashes[i] = (int) (shingle >>> (Integer.SIZE + 2));
        }
        return Optional.of(new Sketch(keys(minima), threshold > 0 ? smallest(last + 1) : high(minima)));
    }

    private static int[] high(long[] minima) {
        int[] signature = new int[minima.length];
        for (int i = 0; i < minima.length; i++) {
            signature[i] = (int) (minima[i] >>> HIGH_SHIFT);
        }
        return signature;
    }

    /// The smallest hashes, each once, in order; behind them, where there are fewer, [#NONE].
    private int[] smallest(int count) {
        Arrays.sort(hashes, 0, count);
        int[] signature = new int[SMALLEST];
        Arrays.fill(signature, NONE);
        int filled = 0;
        for (int i = 0; i < count && filled < SMALLEST; i++) {
            if (filled == 0 || hashes[i] != signature[filled - 1]) {
                signature[filled++] = hashes[i];
            }
        }
        return signature;
    }

    private long sha1(int from, int to) {
        int start = simplified.start(from);
        digest.update(simplified.bytes(), start, simplified.start(to) - 1 - start);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        return (long) FIRST.get(hash, 0);
    }

    /// The first minimum leads a key, so that keys sort as bands do; the rest is a hash of all.
    private long[] keys(long[] minima) {
        long[] keys = new long[bands];
        for (int band = 0; band < bands; band++) {
            long all = band + 1L;
            for (int i = band * rows; i < (band + 1) * rows; i++) {
                all = Analysis.mix(all * 0x9E3779B97F4A7C15L + minima[i]);
            }
            keys[band] = ((minima[band * rows] >>> HIGH_SHIFT) << 32) | (all >>> 32);
        }
        return keys;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public double likeness(int[] first, int[] second) {
        if (threshold > 0) {
            return likenessOfSmallest(first, second);
        }
        int equal = 0;
        for (int i = 0; i < first.length; i++) {
            equal += first[i] == second[i] ? 1 : 0;
        }
        return Arrays.equals(first, second) ? 1 : (double) equal / first.length;
    }

    /// Of the smallest hashes of both texts together, the share that both have.
    private static double likenessOfSmallest(int[] first, int[] second) {
        int both = 0;
        int all = 0;
        int i = 0;
        int j = 0;
        while (all < SMALLEST) {
            int one = i < SMALLEST ? first[i] : NONE;
            int other = j < SMALLEST ? second[j] : NONE;
            if (one == NONE && other == NONE) {
                break;
            }
            both += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
            all++;
        }
        return all == 0 ? 1 : (double) both / all;
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public String reason() {
        return "near-duplicate";
    }
}
