package continent.instruments.aiact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a checker reads facts from. A later source overrides an earlier one on the same fact: what was measured counts
/// more than what was said.
public interface FactSource {

    /// The facts that this source knows, in a stable order.
    List<Sourced> facts();

    /// One fact with its origin.
    ///
    /// @param fact   a name of the vocabulary; unknown ones are refused by the checker
    /// @param value  true, false, a string, or a number or its digits
    /// @param origin for people: "given", or the evidence behind it
    record Sourced(String fact, @Nullable Object value, String origin) {}

    /// Facts that somebody stated.
    static FactSource given(Map<String, @Nullable Object> facts) {
        return () -> facts.entrySet().stream()
                .map(entry -> new Sourced(entry.getKey(), entry.getValue(), "given"))
                .toList();
    }
}
