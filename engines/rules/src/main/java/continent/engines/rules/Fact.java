package continent.engines.rules;

import java.util.List;
import java.util.Map;

/// One thing that can be known about the subject.
///
/// @param id    unique among facts and conclusions
/// @param texts the question by language tag
/// @param helps what it means, with examples, by language tag
/// @param cites   where the notion comes from
/// @param sources other acts or papers that the notion comes from
public record Fact(
        String id,
        FactType type,
        Map<String, String> texts,
        Map<String, String> helps,
        List<String> cites,
        List<String> sources) {

    public Fact {
        texts = Map.copyOf(texts);
        helps = Map.copyOf(helps);
        cites = List.copyOf(cites);
        sources = List.copyOf(sources);
    }
}
