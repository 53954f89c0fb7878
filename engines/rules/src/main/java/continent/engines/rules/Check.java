package continent.engines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The smallest condition: a question about the value of one fact.
public sealed interface Check {

    String fact();

    record IsTrue(String fact) implements Check {}

    record IsOneOf(String fact, List<String> options) implements Check {
        public IsOneOf {
            options = List.copyOf(options);
        }
    }

    /// Strictly more than the bound.
    record Above(String fact, BigDecimal bound) implements Check {}

    record AtLeast(String fact, BigDecimal bound) implements Check {}

    /// On this day or later.
    record From(String fact, LocalDate day) implements Check {}

    /// Whether a value passes.
    ///
    /// @throws IllegalArgumentException where the value is of another type; readers check that
    default boolean passes(Value value) {
        return switch (this) {
            case IsTrue _ when value instanceof Value.Bool(boolean yes) -> yes;
            case IsOneOf(String _, List<String> options)
            when value instanceof Value.Option(String option) -> options.contains(option);
            case Above(String _, BigDecimal bound)
            when value instanceof Value.Amount(BigDecimal amount) -> amount.compareTo(bound) > 0;
            case AtLeast(String _, BigDecimal bound)
            when value instanceof Value.Amount(BigDecimal amount) -> amount.compareTo(bound) >= 0;
            case From(String _, LocalDate from) when value instanceof Value.Day(LocalDate day) -> !day.isBefore(from);
            default -> throw new IllegalArgumentException(fact() + " has a value of another type: " + value);
        };
    }

    /// The test after the fact's name, for proofs: `> 1E+25`.
    default String words() {
        return switch (this) {
            case IsTrue _ -> "is true";
            case IsOneOf(String _, List<String> options) -> "is one of " + String.join(", ", options);
            case Above(String _, BigDecimal bound) -> "is above " + bound;
            case AtLeast(String _, BigDecimal bound) -> "is at least " + bound;
            case From(String _, LocalDate day) -> "is " + day + " or later";
        };
    }
}
