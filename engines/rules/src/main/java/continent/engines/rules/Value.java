package continent.engines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is known of a fact.
public sealed interface Value {

    record Bool(boolean value) implements Value {}

    record Option(String option) implements Value {}

    /// Equal where the numbers are: 1.0 and 1 are one value.
    record Amount(BigDecimal amount) implements Value {
        public Amount {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
    }

    record Day(LocalDate day) implements Value {}

    /// The form in JSON: true, false, a string; a number as its digits, so that nothing is rounded.
    default Object plain() {
        return switch (this) {
            case Bool(boolean value) -> value;
            case Option(String option) -> option;
            case Amount(BigDecimal amount) -> amount.toString();
            case Day(LocalDate day) -> day.toString();
        };
    }
}
