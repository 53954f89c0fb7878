package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Near-duplicates by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining
/// of Massive Datasets", 3.3 and 3.4): word n-grams, `buckets` bands of `hashes` minima each. Two documents
/// that agree on a whole band are compared; they are the same where the share of equal minima, which estimates
/// their Jaccard similarity, is at least `threshold`. With 14 bands of 8 a pair of similarity 0.8 meets with
/// probability 0.924.
///
/// Words are taken in lower case, without marks and accents, digits as `0`. A text of fewer words than `ngram`
/// is one shingle; a text without words stays alone.
public final class NearDuplicates implements GroupingStep {

    static final StepEntry ENTRY = new StepEntry(
            "near-duplicates",
            "Keeps the first of texts that share most of their word sequences.",
            "Broder 1997; Leskovec et al., Mining of Massive Datasets, chapter 3",
            List.of(
                    OptionSpec.whole("ngram", 5, 1, 50, "words in a shingle"),
                    OptionSpec.whole("buckets", 14, 1, 64, "bands, each of which can bring two documents together"),
                    OptionSpec.whole("hashes", 8, 1, 64, "minima that have to agree in a band"),
                    OptionSpec.real("threshold", 0.8, 0, 1, "smallest estimated similarity; 0 asks for none")),
            Map.of(),
            NearDuplicates::new);

    private final int ngram;
    private final int buckets;
    private final int hashes;
    private final double threshold;
    private final MinHash minHash;

    NearDuplicates(Options options) {
        this.ngram = options.number("ngram");
        this.buckets = options.number("buckets");
        this.hashes = options.number("hashes");
        this.threshold = options.real("threshold");
        this.minHash = new MinHash(buckets * hashes);
    }

    @Override
    public int bands() {
        return buckets;
    }

    @Override
    public int signatureLength() {
        return buckets * hashes;
    }

    @Override
    public Optional<Sketch> sketch(Document document) {
        long[] words = WordHashes.of(document.text());
        if (words.length == 0) {
            return Optional.empty();
        }
        int[] signature = minHash.start();
        int last = Math.max(0, words.length - ngram);
        for (int i = 0; i <= last; i++) {
            long shingle = 0;
            for (int j = i; j < Math.min(i + ngram, words.length); j++) {
                shingle = MinHash.mix(shingle * 0x9E3779B97F4A7C15L + words[j]);
            }
            minHash.add(signature, (int) (shingle >>> 32));
        }
        return Optional.of(new Sketch(keys(signature), signature));
    }

    private long[] keys(int[] signature) {
        long[] keys = new long[buckets];
        for (int band = 0; band < buckets; band++) {
            long key = band + 1L;
            for (int i = band * hashes; i < (band + 1) * hashes; i++) {
                key = MinHash.mix(key * 0x9E3779B97F4A7C15L + signature[i]);
            }
            keys[band] = key;
        }
        return keys;
    }

    @Override
    public double likeness(int[] first, int[] second) {
        int equal = 0;
        for (int i = 0; i < first.length; i++) {
            equal += first[i] == second[i] ? 1 : 0;
        }
        return Arrays.equals(first, second) ? 1 : (double) equal / first.length;
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
