package continent.engines.matching;

import java.util.List;
import java.util.Map;

/// Takes a second look at the best hits, with more effort than was possible for all. What it says is a share of its own
/// of each score, so that the shares still add up.
@FunctionalInterface
public interface Reranker {

    /// @param ids of the best hits, in their order
    /// @return by id what is added to the score; what is left out gets nothing
    Map<String, Double> look(String question, List<String> ids);
}
