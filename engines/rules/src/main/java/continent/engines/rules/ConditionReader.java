package continent.engines.rules;

import continent.kernel.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads conditions: a name alone (a yes-or-no fact, or a conclusion), `all`, `any`, `not`, or a fact with a
/// comparison:
/// `{fact: training.flop, above: gpai.indicative}`.
final class ConditionReader {

    private static final Set<String> COMPARISONS =
            Set.of("fact", "is", "isOneOf", "above", "atLeast", "below", "atMost", "before", "from");

    private final Map<String, Fact> facts;
    private final Set<String> conclusions;
    private final Map<String, Parameter> parameters;
    private final Set<String> used = new LinkedHashSet<>();

    /// A number that conditions name, and where it comes from.
    record Parameter(BigDecimal value, String source) {}

    ConditionReader(Map<String, Fact> facts, Set<String> conclusions, Map<String, Parameter> parameters) {
        this.facts = facts;
        this.conclusions = conclusions;
        this.parameters = parameters;
    }

    Condition read(YamlNode node, Reading reading) {
        return switch (node) {
            case YamlNode.Scalar scalar -> name(scalar, reading);
            case YamlNode.Sequence sequence -> {
                reading.refuse("no-condition", "say 'all' or 'any' before a list of conditions", sequence);
                yield never();
            }
            case YamlNode.Mapping mapping when mapping.get("fact") != null -> comparison(mapping, reading);
            case YamlNode.Mapping mapping -> group(mapping, reading);
        };
    }

    /// The sources of the parameters that were named since this was asked last.
    List<String> sources() {
        var sources = List.copyOf(used);
        used.clear();
        return sources;
    }

    private static Condition never() {
        return new Condition.Any(List.of());
    }

    private Condition name(YamlNode.Scalar scalar, Reading reading) {
        String name = reading.text(scalar);
        Fact fact = facts.get(name);
        if (fact != null && fact.type() instanceof FactType.YesNo) {
            return new Condition.Checked(new Check.IsTrue(name));
        }
        if (conclusions.contains(name)) {
            return new Condition.Concluded(name);
        }
        if (fact != null) {
            reading.refuse("no-comparison", "'" + name + "' is a " + fact.type().label() + ": compare it", scalar);
            return never();
        }
        var all = new ArrayList<>(facts.keySet());
        all.addAll(conclusions);
        reading.refuse(
                "unknown-name",
                "there is no fact or conclusion '" + name + "'; nearest are "
                        + String.join(", ", Nearest.of(name, all)),
                scalar);
        return never();
    }

    private Condition group(YamlNode.Mapping given, Reading reading) {
        var mapping = reading.mapping(given, Set.of("all", "any", "not"));
        if (mapping.entries().size() != 1) {
            reading.refuse("no-condition", "a condition has one of all, any, not, fact", given);
            return never();
        }
        YamlNode all = mapping.get("all");
        YamlNode any = mapping.get("any");
        YamlNode not = mapping.get("not");
        if (all != null) {
            return new Condition.All(parts(all, reading));
        }
        if (any != null) {
            return new Condition.Any(parts(any, reading));
        }
        return not == null ? never() : new Condition.Not(read(not, reading));
    }

    private List<Condition> parts(YamlNode node, Reading reading) {
        var parts = reading.list(node).stream().map(part -> read(part, reading)).toList();
        if (parts.isEmpty()) {
            reading.refuse("empty", "the list of conditions is empty", node);
        }
        return parts;
    }

    private Condition comparison(YamlNode.Mapping given, Reading reading) {
        var mapping = reading.mapping(given, COMPARISONS);
        String name = reading.text(mapping, "fact");
        Fact fact = facts.get(name);
        if (fact == null) {
            reading.refuse(
                    "unknown-fact",
                    "there is no fact '" + name + "'; nearest are "
                            + String.join(", ", Nearest.of(name, facts.keySet())),
                    given);
            return never();
        }
        var parts = new ArrayList<Condition>();
        mapping.entries().forEach((key, entry) -> {
            if (!key.equals("fact")) {
                Condition part = comparison(fact, key, entry.value(), reading);
                if (part == null) {
                    reading.refuse(
                            "wrong-comparison",
                            "'" + key + "' does not fit a " + fact.type().label(),
                            entry.value());
                } else {
                    parts.add(part);
                }
            }
        });
        if (parts.isEmpty()) {
            reading.refuse("no-comparison", "say what '" + name + "' is compared with", given);
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private @Nullable Condition comparison(Fact fact, String key, YamlNode with, Reading reading) {
        return switch (fact.type()) {
            case FactType.YesNo _ -> null;
            case FactType.Choice choice ->
                switch (key) {
                    case "is" -> options(fact, choice, List.of(with), reading);
                    case "isOneOf" -> options(fact, choice, reading.list(with), reading);
                    default -> null;
                };
            case FactType.Amount _ ->
                switch (key) {
                    case "above" -> check(new Check.Above(fact.id(), bound(with, reading)));
                    case "atLeast" -> check(new Check.AtLeast(fact.id(), bound(with, reading)));
                    case "atMost" -> new Condition.Not(check(new Check.Above(fact.id(), bound(with, reading))));
                    case "below" -> new Condition.Not(check(new Check.AtLeast(fact.id(), bound(with, reading))));
                    default -> null;
                };
            case FactType.Day _ ->
                switch (key) {
                    case "from" -> check(new Check.From(fact.id(), day(with, reading)));
                    case "before" -> new Condition.Not(check(new Check.From(fact.id(), day(with, reading))));
                    default -> null;
                };
        };
    }

    private static Condition check(Check check) {
        return new Condition.Checked(check);
    }

    private static Condition options(Fact fact, FactType.Choice choice, List<YamlNode> nodes, Reading reading) {
        var options = new ArrayList<String>();
        for (YamlNode node : nodes) {
            String option = reading.text(node);
            if (choice.options().contains(option)) {
                options.add(option);
            } else {
                reading.refuse(
                        "unknown-option",
                        "'" + option + "' is no option of " + fact.id() + "; there are "
                                + String.join(", ", choice.options()),
                        node);
            }
        }
        return check(new Check.IsOneOf(fact.id(), options));
    }

    private BigDecimal bound(YamlNode node, Reading reading) {
        if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof String name) {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                reading.refuse("unknown-parameter", "there is no parameter '" + name + "'", node);
                return BigDecimal.ZERO;
            }
            used.add(parameter.source());
            return parameter.value();
        }
        BigDecimal number = reading.number(node);
        return number == null ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static LocalDate day(YamlNode node, Reading reading) {
        LocalDate day = reading.day(node);
        return day == null ? LocalDate.EPOCH : day;
    }
}
