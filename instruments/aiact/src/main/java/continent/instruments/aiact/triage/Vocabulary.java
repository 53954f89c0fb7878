package continent.instruments.aiact.triage;

import continent.instruments.aiact.triage.Description.Block;
import continent.instruments.aiact.triage.Description.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The features that a model knows, each with a number and how rare it is, and the way from a description to a vector.
/// Words and pieces are weighed by `(1 + ln tf) · idf` and scaled to length 1 a block, as is usual; concepts count
/// once, or one and a half times where they come again.
final class Vocabulary {

    private static final int DOCUMENTS_MIN = 2;
    private static final double CONCEPT_WEIGHT = 0.4;
    private static final double CONCEPT_AGAIN = 1.5;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final float[] rarity;
    private final Map<Long, Integer> numbers = new HashMap<>();

    /// @param hashes rising
    /// @param rarity by number, the weight of one occurrence
    Vocabulary(long[] hashes, float[] rarity) {
        this.hashes = hashes;
        this.rarity = rarity;
        for (int i = 0; i < hashes.length; i++) {
            numbers.put(hashes[i], i);
        }
    }

    int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes.clone();
    }

    float[] rarity() {
        return rarity.clone();
    }

    /// Features of at least two descriptions; all concepts.
    static Vocabulary of(List<Description> descriptions) {
        var counts = new TreeMap<Long, int[]>();
        for (Description one : descriptions) {
            one.features()
                    .forEach((block, features) -> features.keySet().forEach(feature -> {
                        int[] count = counts.computeIfAbsent(hash(block, feature), _ -> new int[2]);
                        count[0]++;
                        count[1] = block == Block.CONCEPTS ? 1 : 0;
                    }));
        }
        counts.values().removeIf(count -> count[0] < DOCUMENTS_MIN && count[1] == 0);
        long[] hashes = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        float[] rarity = new float[hashes.length];
        int at = 0;
        for (int[] count : counts.values()) {
            double idf = Math.log((1.0 + descriptions.size()) / (1.0 + count[0])) + 1;
            rarity[at++] = (float) (count[1] == 1 ? CONCEPT_WEIGHT : idf);
        }
        return new Vocabulary(hashes, rarity);
    }

    /// A value of the vector.
    ///
    /// @param spans where in the text it stands; of no use for pieces
    record Entry(int number, double value, Block block, List<Span> spans) {}

    List<Entry> vector(Description description) {
        var entries = new ArrayList<Entry>();
        for (Block block : Block.values()) {
            var ofBlock = new ArrayList<Entry>();
            description.features().getOrDefault(block, Map.of()).forEach((feature, spans) -> {
                Integer number = numbers.get(hash(block, feature));
                if (number != null) {
                    ofBlock.add(new Entry(number, value(block, spans.size()) * rarity[number], block, spans));
                }
            });
            double scale = block == Block.CONCEPTS ? 1 : length(ofBlock);
            ofBlock.sort((a, b) -> Integer.compare(a.number(), b.number()));
            ofBlock.forEach(one -> entries.add(new Entry(one.number(), one.value() / scale, block, one.spans())));
        }
        return entries;
    }

    private static double value(Block block, int times) {
        if (block == Block.CONCEPTS) {
            return times > 1 ? CONCEPT_AGAIN : 1;
        }
        return 1 + Math.log(times);
    }

    private static double length(List<Entry> entries) {
        double sum = entries.stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .mapToDouble(one -> one.value() * one.value())
                .sum();
        return sum == 0 ? 1 : Math.sqrt(sum);
    }

    /// FNV-1a over the block and the feature.
    private static long hash(Block block, String feature) {
        long hash = (FNV_BASIS ^ block.letter()) * FNV_PRIME;
        for (byte b : feature.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
