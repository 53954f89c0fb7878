package continent.instruments.aiact.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One text a unit, looked up by BM25 with the weights of the words left to the question.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009).
final class Field {

    private static final double K1 = 1.2;

    /// The units that hold a stem, and what it scores in each at full weight.
    private static final class Postings {
        private final int[] units;
        private final double[] parts;

        Postings(int[] units, double[] parts) {
            this.units = units;
            this.parts = parts;
        }
    }

    private final int size;
    private final Map<String, Postings> postings = new HashMap<>();

    /// @param texts the stems of each unit
    /// @param b     how much a long text is held against a unit, 0 to 1
    Field(List<List<String>> texts, double b) {
        size = texts.size();
        double mean = texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(List::size)
                .average()
                .orElse(1);
        var counts = new HashMap<String, Counts>();
        for (int unit = 0; unit < size; unit++) {
            for (String stem : texts.get(unit)) {
                counts.computeIfAbsent(stem, _ -> new Counts()).add(unit);
            }
        }
        counts.forEach((stem, found) -> {
            double[] parts = new double[found.size];
            for (int i = 0; i < parts.length; i++) {
                double length = texts.get(found.units[i]).size() / mean;
                double count = found.times[i];
                parts[i] = count * (K1 + 1) / (count + K1 * (1 - b + b * length));
            }
            postings.put(stem, new Postings(Arrays.copyOf(found.units, found.size), parts));
        });
    }

    /// The units that hold a stem, in their order, and how often.
    private static final class Counts {
        private int[] units = new int[2];
        private int[] times = new int[2];
        private int size;

        void add(int unit) {
            if (size > 0 && units[size - 1] == unit) {
                times[size - 1]++;
                return;
            }
            if (size == units.length) {
                units = Arrays.copyOf(units, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            units[size] = unit;
            times[size++] = 1;
        }
    }

    /// What a question scores in each unit, as a share of its weight.
    ///
    /// @param covered takes the share of the question's weight that a unit has at all
    double[] score(Terms question, double[] covered) {
        double[] sum = new double[size];
        double[] best = new double[size];
        for (Terms.Term term : question.terms()) {
            Arrays.fill(best, 0);
            boolean any = false;
            for (var variant : term.variants().entrySet()) {
                Postings found = postings.get(variant.getKey());
                if (found != null) {
                    any = true;
                    for (int i = 0; i < found.units.length; i++) {
                        int unit = found.units[i];
                        best[unit] = Math.max(best[unit], variant.getValue() * found.parts[i]);
                    }
                }
            }
            if (any) {
                double share = term.weight() / question.total();
                for (int unit = 0; unit < size; unit++) {
                    sum[unit] += share * best[unit];
                    covered[unit] += share * Math.min(1, best[unit]);
                }
            }
        }
        return sum;
    }
}
