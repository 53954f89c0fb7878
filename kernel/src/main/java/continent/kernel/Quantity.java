package continent.kernel;

/// A whole number of a unit's smallest step, so that sums are exact: 90 `cpu-second`, 1250 `EUR-cent`.
///
/// @param amount may be negative
/// @param unit   lower-case name with hyphens, or a currency with `-cent`
public record Quantity(long amount, String unit) {

    public Quantity {
        if (unit.isBlank()) {
            throw new IllegalArgumentException("a quantity needs a unit");
        }
    }

    /// @throws ArithmeticException     where the sum does not fit into 64 bits
    /// @throws IllegalArgumentException where the units differ
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(amount, same(other).amount), unit);
    }

    /// @throws ArithmeticException     where the difference does not fit into 64 bits
    /// @throws IllegalArgumentException where the units differ
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(amount, same(other).amount), unit);
    }

    public Quantity negated() {
        return new Quantity(Math.negateExact(amount), unit);
    }

    private Quantity same(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot add " + other.unit + " to " + unit);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
