package continent.engines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One number or day from each stretch between the thresholds of a fact, ascending.
final class Samples {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private Samples() {}

    /// @param thresholds ascending, each [Check.AtLeast] or [Check.Above]
    static List<Value> numbers(List<Check> thresholds, FactType.Amount type) {
        var samples = new ArrayList<Value>();
        if (thresholds.isEmpty()) {
            return List.of(new Value.Amount(type.min() == null ? BigDecimal.ZERO : type.min()));
        }
        samples.add(new Value.Amount(below(bound(thresholds.getFirst()), type)));
        for (int i = 0; i < thresholds.size(); i++) {
            BigDecimal bound = bound(thresholds.get(i));
            if (thresholds.get(i) instanceof Check.AtLeast) {
                samples.add(new Value.Amount(bound));
            } else {
                samples.add(new Value.Amount(
                        i + 1 == thresholds.size()
                                ? bound.add(BigDecimal.ONE)
                                : between(bound, thresholds.get(i + 1))));
            }
        }
        return samples;
    }

    private static BigDecimal below(BigDecimal bound, FactType.Amount type) {
        return type.min() == null ? bound.subtract(BigDecimal.ONE) : type.min();
    }

    private static BigDecimal between(BigDecimal low, Check next) {
        return low.add(bound(next)).multiply(HALF);
    }

    private static BigDecimal bound(Check check) {
        return switch (check) {
            case Check.Above(String _, BigDecimal bound) -> bound;
            case Check.AtLeast(String _, BigDecimal bound) -> bound;
            default -> throw new IllegalArgumentException("no threshold: " + check);
        };
    }

    static List<Value> days(List<Check> thresholds) {
        var samples = new ArrayList<Value>();
        samples.add(new Value.Day(
                thresholds.isEmpty()
                        ? SOME_DAY
                        : ((Check.From) thresholds.getFirst()).day().minusDays(1)));
        thresholds.forEach(check -> samples.add(new Value.Day(((Check.From) check).day())));
        return samples;
    }
}
