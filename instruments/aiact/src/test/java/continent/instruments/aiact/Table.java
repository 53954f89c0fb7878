package continent.instruments.aiact;

import continent.engines.rules.FactType;
import continent.engines.rules.RuleSet;
import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A table of expectations, as `tables/*.yaml` holds them.
record Table(String name, List<Row> rows) {

    private static final List<String> NAMES = List.of(
            "obligations",
            "conformity",
            "registration",
            "testing",
            "incidents",
            "authority",
            "penalties",
            "models",
            "relief");

    /// @param given       facts that differ from the start
    /// @param expect      by conclusion: true, false, unknown, or the day from which it is met
    /// @param own         by conclusion, the day of the rule that decides it, whatever that rests on
    /// @param obligations all that are met, by day; empty where a row is about other things
    record Row(
            String name,
            LocalDate asOf,
            Map<String, @Nullable Object> given,
            TreeMap<String, String> expect,
            Map<String, LocalDate> own,
            TreeMap<LocalDate, Set<String>> obligations) {

        /// The day of the rule that decides a conclusion; null where no table states it.
        @Nullable
        LocalDate provision(String conclusion) {
            return own.getOrDefault(conclusion, PROVISIONS.get(conclusion));
        }

        Map<String, @Nullable Object> facts(RuleSet rules) {
            return Table.facts(rules, given);
        }
    }

    private static final Map<String, @Nullable Object> START =
            values((YamlNode.Mapping) Objects.requireNonNull(root("start").get("facts")));

    private static final Map<String, LocalDate> PROVISIONS = provisions();

    private static Map<String, LocalDate> provisions() {
        var days = new LinkedHashMap<String, LocalDate>();
        items(root("provisions").get("provisions")).forEach(node -> {
            var one = (YamlNode.Mapping) node;
            texts(one.get("conclusions")).forEach(id -> days.put(id, LocalDate.parse(text(one.get("day")))));
        });
        return days;
    }

    /// All facts are answered: yes-or-no facts with no, unless the start or what is given says otherwise.
    static Map<String, @Nullable Object> facts(RuleSet rules, Map<String, @Nullable Object> given) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        rules.facts().stream()
                .filter(fact -> fact.type() instanceof FactType.YesNo)
                .forEach(fact -> facts.put(fact.id(), false));
        facts.putAll(START);
        given.forEach((fact, value) -> {
            if (value == null || value.equals("unknown")) {
                facts.remove(fact);
            } else {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    static List<Table> all() {
        return NAMES.stream().map(Table::read).toList();
    }

    private static Table read(String name) {
        var root = root(name);
        var sets = new LinkedHashMap<String, List<String>>();
        items(root.get("sets")).forEach(node -> {
            var set = (YamlNode.Mapping) node;
            sets.put(text(set.get("id")), texts(set.get("obligations")));
        });
        return new Table(
                name,
                items(root.get("rows")).stream()
                        .map(node -> row((YamlNode.Mapping) node, sets))
                        .toList());
    }

    private static Row row(YamlNode.Mapping row, Map<String, List<String>> sets) {
        var expect = new TreeMap<String, String>();
        var own = new LinkedHashMap<String, LocalDate>();
        mapping(row.get("expect")).forEach((id, node) -> {
            String[] days = text(node).split(" @", 2);
            expect.put(id, days[0]);
            if (days.length > 1) {
                own.put(id, LocalDate.parse(days[1]));
            }
        });
        var obligations = new TreeMap<LocalDate, Set<String>>();
        mapping(row.get("obligations")).forEach((day, node) -> {
            var all = new TreeSet<String>();
            for (String one : texts(node)) {
                all.addAll(one.startsWith("set:") ? sets.getOrDefault(one.substring(4), List.of()) : List.of(one));
            }
            obligations.put(LocalDate.parse(day), all);
        });
        return new Row(
                text(row.get("name")),
                LocalDate.parse(text(row.get("asOf"))),
                values((YamlNode.Mapping) Objects.requireNonNull(row.get("facts"))),
                expect,
                own,
                obligations);
    }

    private static YamlNode.Mapping root(String name) {
        try (InputStream in = Table.class.getResourceAsStream("tables/" + name + ".yaml")) {
            return (YamlNode.Mapping)
                    Yaml.read(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8))
                            .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, YamlNode> mapping(@Nullable YamlNode node) {
        var map = new LinkedHashMap<String, YamlNode>();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> map.put(key, entry.value()));
        }
        return map;
    }

    private static Map<String, @Nullable Object> values(YamlNode.Mapping facts) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        mapping(facts).forEach((fact, node) -> values.put(fact, ((YamlNode.Scalar) node).value()));
        return values;
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : new ArrayList<>();
    }

    private static List<String> texts(@Nullable YamlNode node) {
        return items(node).stream().map(Table::text).toList();
    }

    private static String text(@Nullable YamlNode node) {
        return ((YamlNode.Scalar) Objects.requireNonNull(node)).text();
    }
}
