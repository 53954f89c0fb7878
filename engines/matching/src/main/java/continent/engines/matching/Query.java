package continent.engines.matching;

import java.util.Map;

/// What is looked for.
///
/// @param text    words; at most [#TEXT_LENGTH_MAX] characters count
/// @param weights of the fields; a field that is not named doesn't count
/// @param where   attributes that a passage has to have
/// @param k       how many hits at most, 1 to [#HITS_MAX]
public record Query(String text, Map<String, Double> weights, Map<String, String> where, int k) {

    public static final int TEXT_LENGTH_MAX = 2_000;
    public static final int HITS_MAX = 10_000;

    public Query {
        weights = Map.copyOf(weights);
        where = Map.copyOf(where);
        if (k < 1 || k > HITS_MAX) {
            throw new IllegalArgumentException("k is from 1 to " + HITS_MAX);
        }
        text = text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX);
    }
}
