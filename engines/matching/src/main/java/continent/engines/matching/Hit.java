package continent.engines.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A passage that was found.
///
/// @param score the sum of the shares, in their order
/// @param why   the shares: one for each field and term that occurs
public record Hit(String id, double score, List<Share> why) {

    /// What one term in one field adds: `weight · bm25`.
    ///
    /// @param term as it was analysed
    public record Share(String field, String term, double weight, double bm25) {
        public double score() {
            return weight * bm25;
        }
    }

    /// BM25 by field, without weights.
    public Map<String, Double> byField() {
        var sums = new LinkedHashMap<String, Double>();
        why.forEach(share -> sums.merge(share.field(), share.bm25(), Double::sum));
        return sums;
    }
}
