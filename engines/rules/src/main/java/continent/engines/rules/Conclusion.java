package continent.engines.rules;

import java.util.List;
import java.util.Map;

/// Something that rules decide: membership in a set.
///
/// @param group the set of conclusions that it is listed with
/// @param texts a name by language tag
public record Conclusion(String id, String group, Map<String, String> texts, List<String> cites) {
    public Conclusion {
        texts = Map.copyOf(texts);
        cites = List.copyOf(cites);
    }
}
