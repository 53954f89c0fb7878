package continent.engines.rules;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads facts of strangers: `{name: value}` with true, false, a string, a number (or its digits as a string), a date
/// as
/// `2026-12-02`. Null means "not known". Every wrong entry is named, with the nearest known names or the allowed
/// values.
public final class FactReader {

    private static final int DIGITS_MAX = 60;

    private FactReader() {}

    public static Result<Map<String, Value>> read(RuleSet rules, Map<String, @Nullable Object> raw) {
        var values = new LinkedHashMap<String, Value>();
        var refusals = new ArrayList<Refusal>();
        raw.forEach((name, value) -> {
            var fact = rules.fact(name);
            if (fact.isEmpty()) {
                refusals.add(unknown(rules, name));
            } else if (value != null) {
                switch (value(fact.get(), value)) {
                    case Result.Ok<Value>(Value read) -> values.put(name, read);
                    case Result.Refused<Value>(List<Refusal> reasons) -> refusals.addAll(reasons);
                }
            }
        });
        return refusals.isEmpty() ? Result.ok(values) : Result.refused(refusals);
    }

    private static Refusal unknown(RuleSet rules, String name) {
        var near = Nearest.of(name, rules.facts().stream().map(Fact::id).toList());
        return Refusal.of(
                "unknown-fact", "there is no fact '" + name + "'; nearest are " + String.join(", ", near), name);
    }

    private static Result<Value> value(Fact fact, Object value) {
        return switch (fact.type()) {
            case FactType.YesNo _ when value instanceof Boolean yes -> Result.ok(new Value.Bool(yes));
            case FactType.YesNo _ -> wrong(fact, "true or false", value);
            case FactType.Choice choice
            when value instanceof String option && choice.options().contains(option) ->
                Result.ok(new Value.Option(option));
            case FactType.Choice choice -> wrong(fact, "one of " + String.join(", ", choice.options()), value);
            case FactType.Amount number -> number(fact, number, value);
            case FactType.Day _ -> day(fact, value);
        };
    }

    private static Result<Value> number(Fact fact, FactType.Amount type, Object value) {
        BigDecimal amount = amount(value);
        if (amount == null
                || amount.precision() > DIGITS_MAX
                || Math.abs((long) amount.scale()) > DIGITS_MAX
                || (type.min() != null && amount.compareTo(type.min()) < 0)
                || (type.whole() && amount.stripTrailingZeros().scale() > 0)) {
            String least = type.min() == null ? "" : " of at least " + type.min();
            return wrong(fact, (type.whole() ? "a whole number" : "a number") + least, value);
        }
        return Result.ok(new Value.Amount(amount));
    }

    private static @Nullable BigDecimal amount(Object value) {
        try {
            return switch (value) {
                case Integer i -> BigDecimal.valueOf(i);
                case Long l -> BigDecimal.valueOf(l);
                case BigInteger i -> new BigDecimal(i);
                case BigDecimal d -> d;
                case Double d when Double.isFinite(d) -> new BigDecimal(d.toString());
                case String s when s.length() <= DIGITS_MAX -> new BigDecimal(s);
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Result<Value> day(Fact fact, Object value) {
        if (value instanceof String text && text.length() == 10) {
            try {
                return Result.ok(new Value.Day(LocalDate.parse(text)));
            } catch (DateTimeParseException e) {
                return wrong(fact, "a date such as 2026-12-02", value);
            }
        }
        return wrong(fact, "a date such as 2026-12-02", value);
    }

    private static Result<Value> wrong(Fact fact, String wanted, Object found) {
        String shown = found instanceof String || found instanceof Number || found instanceof Boolean
                ? "'" + shortened(found.toString()) + "'"
                : Json.kind(found);
        return Result.refused(
                Refusal.of("wrong-value", "the fact '" + fact.id() + "' is " + wanted + ", found " + shown, fact.id()));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
