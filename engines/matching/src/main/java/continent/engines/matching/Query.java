package continent.engines.matching;

import java.util.Map;

/// What is looked for.
///
/// @param text    words; at most [#TEXT_LENGTH_MAX] characters count
/// @param weights of the fields; a field that is not named doesn't count
/// @param where   attributes that a passage has to have
/// @param k       how many hits at most, 1 to [#HITS_MAX]
/// @param meaning what full nearness in meaning counts beside the words, in the measure of their scores; 0 for words
///     alone
public record Query(String text, Map<String, Double> weights, Map<String, String> where, int k, double meaning) {

    public static final int TEXT_LENGTH_MAX = 2_000;
    public static final int HITS_MAX = 10_000;
    public static final double MEANING_MAX = 1_000;

    /// By words alone.
    public Query(String text, Map<String, Double> weights, Map<String, String> where, int k) {
        this(text, weights, where, k, 0);
    }

    public Query {
        if (!(meaning >= 0 && meaning <= MEANING_MAX)) {
            throw new IllegalArgumentException("meaning counts from 0 to " + MEANING_MAX);
        }
        weights = Map.copyOf(weights);
        where = Map.copyOf(where);
        if (k < 1 || k > HITS_MAX) {
            throw new IllegalArgumentException("k is from 1 to " + HITS_MAX);
        }
        text = text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX);
    }
}
