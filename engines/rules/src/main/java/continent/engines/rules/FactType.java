package continent.engines.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What values a fact can have.
public sealed interface FactType {

    /// Yes or no.
    record YesNo() implements FactType {}

    /// Exactly one of the options.
    ///
    /// @param options ids in order, at least two
    /// @param labels  by option, then by language tag
    record Choice(List<String> options, Map<String, Map<String, String>> labels) implements FactType {
        public Choice {
            options = List.copyOf(options);
            labels = Map.copyOf(new LinkedHashMap<>(labels));
            if (options.size() < 2 || options.stream().distinct().count() != options.size()) {
                throw new IllegalArgumentException("a choice has at least two different options");
            }
        }
    }

    /// A number.
    ///
    /// @param min   smallest value, null where there is none
    /// @param whole whether only whole numbers are meant
    /// @param unit  for people
    record Amount(@Nullable BigDecimal min, boolean whole, String unit) implements FactType {}

    /// A calendar date.
    record Day() implements FactType {}

    default String label() {
        return switch (this) {
            case YesNo _ -> "boolean";
            case Choice _ -> "choice";
            case Amount _ -> "number";
            case Day _ -> "date";
        };
    }
}
