package continent.engines.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A passage that was found.
///
/// @param score the sum of the shares, in their order
/// @param why   the shares: one for each field and term that occurs
public record Hit(String id, double score, List<Share> why) {

    /// What one term in one field adds, or nearness in meaning: `weight · value`.
    ///
    /// @param field [#MEANING] for nearness in meaning, [#SECOND_LOOK] for a [Reranker]
    /// @param term  as it was analysed; blank for what is no term
    /// @param value BM25 of the term, or the cosine of the vectors, or what the reranker said
    public record Share(String field, String term, double weight, double value) {

        public static final String MEANING = "_meaning";
        public static final String SECOND_LOOK = "_second-look";

        public double score() {
            return weight * value;
        }
    }

    /// The same hit with one more share.
    Hit with(Share share) {
        var shares = new ArrayList<>(why);
        shares.add(share);
        return new Hit(id, score + share.score(), List.copyOf(shares));
    }

    /// Values by field, without weights.
    public Map<String, Double> byField() {
        var sums = new LinkedHashMap<String, Double>();
        why.forEach(share -> sums.merge(share.field(), share.value(), Double::sum));
        return sums;
    }
}
