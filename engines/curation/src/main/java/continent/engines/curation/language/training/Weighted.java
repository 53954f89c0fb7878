package continent.engines.curation.language.training;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Texts to draw from, each with a weight.
final class Weighted {

    private final String[] texts;
    private final double[] upTo;

    Weighted(Map<String, Double> weights) {
        texts = new String[weights.size()];
        upTo = new double[weights.size()];
        double sum = 0;
        int i = 0;
        for (var entry : new TreeMap<>(weights).entrySet()) {
            sum += entry.getValue();
            texts[i] = entry.getKey();
            upTo[i++] = sum;
        }
    }

    boolean isEmpty() {
        return texts.length == 0;
    }

    int size() {
        return texts.length;
    }

    String draw(SplittableRandom random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
        return texts[Math.min(texts.length - 1, place < 0 ? -place - 1 : place + 1)];
    }
}
