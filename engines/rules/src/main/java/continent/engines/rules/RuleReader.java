package continent.engines.rules;

import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a rule set from YAML documents that are taken together, such as a vocabulary and one file an article.
///
/// Strict: an unknown key, fact, option or parameter, a rule without a citation or without a date from which it
/// applies,
/// a parameter without a source are refused, each with document, line and column, all of them at once. The README of
/// this engine shows the form.
public final class RuleReader {

    private static final Set<String> TOP =
            Set.of("about", "source", "date", "facts", "constraints", "parameters", "conclusions", "rules");
    private static final Set<String> FACT =
            Set.of("id", "type", "options", "min", "whole", "unit", "text", "help", "cites", "sources");
    private static final Set<String> RULE =
            Set.of("id", "concludes", "when", "unless", "inForce", "applies", "cites", "note", "sources");

    /// @param name how messages call it, such as a path
    public record Document(String name, String text) {}

    private record Opened(YamlNode.Mapping root, Reading reading) {}

    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Conclusion> conclusions = new LinkedHashMap<>();
    private final Map<String, ConditionReader.Parameter> parameters = new LinkedHashMap<>();

    private RuleReader() {}

    public static Result<RuleSet> read(List<Document> documents) {
        return new RuleReader().readAll(documents);
    }

    private Result<RuleSet> readAll(List<Document> documents) {
        var opened = new ArrayList<Opened>();
        for (Document document : documents) {
            switch (Yaml.read(document.text())) {
                case Result.Ok<YamlNode>(YamlNode node) -> {
                    var reading = new Reading(document.name(), refusals);
                    opened.add(new Opened(reading.mapping(node, TOP), reading));
                }
                case Result.Refused<YamlNode>(List<Refusal> reasons) ->
                    reasons.forEach(r -> refusals.add(Refusal.at(
                            r.code(), document.name() + ": " + r.message(), r.field(), r.line(), r.column())));
            }
        }
        opened.forEach(this::names);
        var conditions = new ConditionReader(facts, conclusions.keySet(), parameters);
        var constraints = new ArrayList<Constraint>();
        var rules = new ArrayList<Rule>();
        for (Opened one : opened) {
            var reading = one.reading();
            reading.list(one.root(), "constraints")
                    .forEach(node -> constraints.add(constraint(node, reading, conditions)));
            reading.list(one.root(), "rules").forEach(node -> rules.add(rule(node, reading, conditions)));
        }
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        return RuleSet.of(
                new RuleSet.Parts(List.copyOf(facts.values()), constraints, List.copyOf(conclusions.values()), rules));
    }

    private void names(Opened one) {
        var reading = one.reading();
        for (YamlNode node : reading.list(one.root(), "facts")) {
            Fact fact = fact(node, reading);
            if (facts.put(fact.id(), fact) != null) {
                reading.refuse("duplicate-name", "the fact " + fact.id() + " is declared twice", node);
            }
        }
        for (YamlNode node : reading.list(one.root(), "conclusions")) {
            var mapping = reading.mapping(node, Set.of("id", "group", "text", "cites"));
            var conclusion = new Conclusion(
                    reading.text(mapping, "id"),
                    reading.optionalText(mapping, "group"),
                    reading.languages(mapping, "text"),
                    reading.texts(mapping, "cites"));
            if (conclusions.put(conclusion.id(), conclusion) != null) {
                reading.refuse("duplicate-name", "the conclusion " + conclusion.id() + " is declared twice", node);
            }
        }
        for (YamlNode node : reading.list(one.root(), "parameters")) {
            parameter(node, reading);
        }
    }

    private void parameter(YamlNode node, Reading reading) {
        var mapping = reading.mapping(node, Set.of("id", "value", "from", "unit", "source", "cites"));
        String id = reading.text(mapping, "id");
        String source = reading.text(mapping, "source");
        YamlNode from = mapping.get("from");
        YamlNode value = mapping.get("value");
        if (from == null || value == null) {
            reading.refuse("missing-key", "a parameter has a value and the date from which it holds", node);
            return;
        }
        reading.day(from);
        BigDecimal number = reading.number(value);
        if (number == null) {
            return;
        }
        var parameter = new ConditionReader.Parameter(number.stripTrailingZeros(), source);
        if (parameters.put(id, parameter) != null) {
            reading.refuse("duplicate-name", "the parameter " + id + " is declared twice", node);
        }
    }

    private static Fact fact(YamlNode node, Reading reading) {
        var mapping = reading.mapping(node, FACT);
        return new Fact(
                reading.text(mapping, "id"),
                type(mapping, reading),
                reading.languages(mapping, "text"),
                reading.languages(mapping, "help"),
                reading.texts(mapping, "cites"),
                reading.texts(mapping, "sources"));
    }

    private static FactType type(YamlNode.Mapping fact, Reading reading) {
        String type = reading.text(fact, "type");
        return switch (type) {
            case "boolean" -> new FactType.YesNo();
            case "number" -> {
                YamlNode min = fact.get("min");
                yield new FactType.Amount(
                        min == null ? null : reading.number(min),
                        reading.flag(fact, "whole"),
                        reading.optionalText(fact, "unit"));
            }
            case "date" -> new FactType.Day();
            case "choice" -> choice(fact, reading);
            default -> {
                reading.refuse("unknown-type", "a type is boolean, choice, number or date, found '" + type + "'", fact);
                yield new FactType.YesNo();
            }
        };
    }

    private static FactType choice(YamlNode.Mapping fact, Reading reading) {
        var options = new ArrayList<String>();
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (YamlNode node : reading.list(fact, "options")) {
            var option = reading.mapping(node, Set.of("id", "text"));
            String id = reading.text(option, "id");
            options.add(id);
            labels.put(id, reading.languages(option, "text"));
        }
        if (options.size() < 2 || labels.size() != options.size()) {
            reading.refuse("options", "a choice has at least two options, each once", fact);
            return new FactType.YesNo();
        }
        return new FactType.Choice(options, labels);
    }

    private static Constraint constraint(YamlNode node, Reading reading, ConditionReader conditions) {
        var mapping = reading.mapping(node, Set.of("id", "if", "then", "exclusive", "cites"));
        return new Constraint(
                reading.text(mapping, "id"), holds(mapping, reading, conditions), reading.texts(mapping, "cites"));
    }

    private static Condition holds(YamlNode.Mapping mapping, Reading reading, ConditionReader conditions) {
        YamlNode given = mapping.get("if");
        YamlNode then = mapping.get("then");
        YamlNode exclusive = mapping.get("exclusive");
        if (given != null && then != null && exclusive == null) {
            return new Condition.Any(
                    List.of(new Condition.Not(conditions.read(given, reading)), conditions.read(then, reading)));
        }
        if (exclusive == null) {
            reading.refuse("no-constraint", "a constraint has if and then, or exclusive", mapping);
            return new Condition.All(List.of());
        }
        var parts = reading.list(exclusive).stream()
                .map(part -> conditions.read(part, reading))
                .toList();
        var pairs = new ArrayList<Condition>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                pairs.add(new Condition.Not(new Condition.All(List.of(parts.get(i), parts.get(j)))));
            }
        }
        return new Condition.All(pairs);
    }

    private static Rule rule(YamlNode node, Reading reading, ConditionReader conditions) {
        var mapping = reading.mapping(node, RULE);
        YamlNode applies = mapping.get("applies");
        Period applying = reading.period(applies);
        if (applying.from() == null) {
            reading.refuse("undated", "a rule says from when it applies (applies: {from: …})", node);
        }
        var exemptions = new ArrayList<Rule.Exemption>();
        for (YamlNode unless : reading.list(mapping, "unless")) {
            var part = reading.mapping(unless, Set.of("id", "when", "cites"));
            exemptions.add(new Rule.Exemption(
                    reading.text(part, "id"), condition(part, reading, conditions), cites(part, unless, reading)));
        }
        var when = condition(mapping, reading, conditions);
        var sources = new ArrayList<>(reading.texts(mapping, "sources"));
        sources.addAll(conditions.sources());
        return new Rule(
                reading.text(mapping, "id"),
                reading.text(mapping, "concludes"),
                when,
                exemptions,
                reading.period(mapping.get("inForce")),
                applying,
                cites(mapping, node, reading),
                new Remark(reading.optionalText(mapping, "note"), sources));
    }

    private static Condition condition(YamlNode.Mapping mapping, Reading reading, ConditionReader conditions) {
        @Nullable YamlNode when = mapping.get("when");
        if (when == null) {
            reading.refuse("missing-key", "'when' is missing", mapping);
            return new Condition.Any(List.of());
        }
        return conditions.read(when, reading);
    }

    private static List<String> cites(YamlNode.Mapping mapping, YamlNode at, Reading reading) {
        var cites = reading.texts(mapping, "cites");
        if (cites.isEmpty()) {
            reading.refuse("uncited", "a rule and an exception cite at least one provision (cites: […])", at);
            return List.of("missing");
        }
        return cites;
    }
}
