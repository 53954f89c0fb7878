package continent.engines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Small random rule sets, and the answer to them by trying every completion.
final class RandomRules {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    RuleSet.Parts parts() {
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            facts.add(new Fact("f" + i, type(i), Map.of(), Map.of(), List.of(), List.of()));
        }
        var constraints = new ArrayList<Constraint>();
        for (int i = 0; i < random.nextInt(4); i++) {
            constraints.add(new Constraint("k" + i, condition(2, List.of()), List.of()));
        }
        var conclusions = new ArrayList<Conclusion>();
        var rules = new ArrayList<Rule>();
        var below = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            conclusions.add(new Conclusion("c" + i, "", Map.of(), List.of()));
            for (int j = 0; j < 1 + random.nextInt(2); j++) {
                rules.add(rule("r" + i + j, "c" + i, below));
            }
            below.add("c" + i);
        }
        return new RuleSet.Parts(facts, constraints, conclusions, rules);
    }

    private Rule rule(String id, String concludes, List<String> below) {
        var unless = new ArrayList<Rule.Exemption>();
        if (random.nextInt(3) == 0) {
            unless.add(new Rule.Exemption(id + "x", condition(1, below), List.of("art")));
        }
        var inForce = random.nextInt(8) == 0 ? new Period(TODAY.plusDays(1), null) : Period.ALWAYS;
        var applies = new Period(TODAY.plusDays(random.nextInt(-9, 10)), null);
        return new Rule(id, concludes, condition(3, below), unless, inForce, applies, List.of("art"), Remark.NONE);
    }

    private FactType type(int number) {
        return switch (number < 2 ? 0 : random.nextInt(5)) {
            case 1 -> new FactType.Choice(List.of("a", "b", "c"), Map.of());
            case 2 -> new FactType.Amount(random.nextBoolean() ? BigDecimal.ZERO : null, false, "");
            case 3 -> new FactType.Amount(BigDecimal.ONE, true, "");
            case 4 -> new FactType.Day();
            default -> new FactType.YesNo();
        };
    }

    private Condition condition(int depth, List<String> below) {
        if (depth == 0 || random.nextInt(4) == 0) {
            if (!below.isEmpty() && random.nextInt(3) == 0) {
                return new Condition.Concluded(below.get(random.nextInt(below.size())));
            }
            return new Condition.Checked(check(facts.get(random.nextInt(facts.size()))));
        }
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(condition(depth - 1, below));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.All(parts);
            case 1 -> new Condition.Any(parts);
            default -> new Condition.Not(parts.getFirst());
        };
    }

    private Check check(Fact fact) {
        return switch (fact.type()) {
            case FactType.YesNo _ -> new Check.IsTrue(fact.id());
            case FactType.Choice _ ->
                new Check.IsOneOf(
                        fact.id(),
                        random.nextBoolean() ? List.of("a") : List.of("b", random.nextBoolean() ? "a" : "c"));
            case FactType.Amount _ -> {
                var bound = BigDecimal.valueOf(random.nextInt(0, 6), 1).multiply(BigDecimal.TEN);
                yield random.nextBoolean() ? new Check.Above(fact.id(), bound) : new Check.AtLeast(fact.id(), bound);
            }
            case FactType.Day _ -> new Check.From(fact.id(), TODAY.plusDays(random.nextInt(4)));
        };
    }

    /// Values that tell apart everything that the checks above can.
    static List<Value> grid(FactType type) {
        var values = new ArrayList<Value>();
        switch (type) {
            case FactType.YesNo _ -> values.addAll(List.of(new Value.Bool(true), new Value.Bool(false)));
            case FactType.Choice choice -> choice.options().forEach(option -> values.add(new Value.Option(option)));
            case FactType.Amount amount -> {
                for (int i = -1; i <= 13; i++) {
                    var value = BigDecimal.valueOf(i).divide(BigDecimal.TWO);
                    boolean fits = amount.min() == null || value.compareTo(amount.min()) >= 0;
                    if (fits && (!amount.whole() || i % 2 == 0)) {
                        values.add(new Value.Amount(value));
                    }
                }
            }
            case FactType.Day _ -> {
                for (int i = -1; i < 5; i++) {
                    values.add(new Value.Day(TODAY.plusDays(i)));
                }
            }
        }
        return values;
    }

    /// Some facts, at random, known.
    Map<String, Value> some() {
        var known = new LinkedHashMap<String, Value>();
        for (Fact fact : facts) {
            if (random.nextInt(3) == 0) {
                var grid = grid(fact.type());
                known.put(fact.id(), grid.get(random.nextInt(grid.size())));
            }
        }
        return known;
    }

    /// Every completion that the constraints allow.
    static List<Map<String, Value>> completions(RuleSet.Parts parts, Map<String, Value> known) {
        List<Map<String, Value>> all = List.of(known);
        for (Fact fact : parts.facts()) {
            if (!known.containsKey(fact.id())) {
                var longer = new ArrayList<Map<String, Value>>();
                for (var one : all) {
                    for (Value value : grid(fact.type())) {
                        var next = new LinkedHashMap<>(one);
                        next.put(fact.id(), value);
                        longer.add(next);
                    }
                }
                all = longer;
            }
        }
        return all.stream()
                .filter(one -> parts.constraints().stream().allMatch(k -> holds(k.holds(), one, parts)))
                .toList();
    }

    static boolean holds(String conclusion, Map<String, Value> complete, RuleSet.Parts parts) {
        return parts.rules().stream()
                .filter(rule ->
                        rule.concludes().equals(conclusion) && rule.inForce().contains(TODAY))
                .anyMatch(rule -> holds(rule.when(), complete, parts)
                        && rule.unless().stream().noneMatch(x -> holds(x.when(), complete, parts)));
    }

    private static boolean holds(Condition condition, Map<String, Value> complete, RuleSet.Parts parts) {
        return switch (condition) {
            case Condition.All(List<Condition> all) -> all.stream().allMatch(part -> holds(part, complete, parts));
            case Condition.Any(List<Condition> any) -> any.stream().anyMatch(part -> holds(part, complete, parts));
            case Condition.Not(Condition part) -> !holds(part, complete, parts);
            case Condition.Checked(Check check) -> check.passes(complete.get(check.fact()));
            case Condition.Concluded(String conclusion) -> holds(conclusion, complete, parts);
        };
    }
}
