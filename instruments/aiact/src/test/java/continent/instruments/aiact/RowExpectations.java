package continent.instruments.aiact;

import continent.engines.rules.Conclusion;
import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.articles.Expectation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What the rows of `tables/*.yaml` say, one conclusion at a time. A row that lists obligations says of all others that
/// they
/// are not met.
public final class RowExpectations {

    private RowExpectations() {}

    public static List<Expectation> all(RuleSet rules) {
        var all = new ArrayList<Expectation>();
        for (Table table : Table.all()) {
            table.rows().forEach(row -> add(table.name() + ": " + row.name(), row, rules, all));
        }
        return all;
    }

    private static void add(String name, Table.Row row, RuleSet rules, List<Expectation> all) {
        var facts = new LinkedHashMap<String, Object>();
        row.facts(rules).forEach((fact, value) -> {
            if (value != null) {
                facts.put(fact, value);
            }
        });
        BiConsumer<String, @Nullable LocalDate> met =
                (id, day) -> all.add(new Expectation(name, facts, row.asOf(), id, Truth.MET, day, row.provision(id)));
        row.expect().forEach((id, word) -> {
            switch (word) {
                case "true" -> met.accept(id, null);
                case "false" -> all.add(not(name, facts, row, id, Truth.NOT_MET));
                case "unknown" -> all.add(not(name, facts, row, id, Truth.UNKNOWN));
                default -> met.accept(id, LocalDate.parse(word));
            }
        });
        if (!row.obligations().isEmpty()) {
            Map<String, LocalDate> days = new HashMap<>();
            row.obligations()
                    .forEach((day, names) ->
                            names.forEach(one -> days.put("obligation." + one.replace('/', '.'), day)));
            rules.conclusions().stream()
                    .filter(one -> one.group().equals("obligation"))
                    .map(Conclusion::id)
                    .forEach(id -> {
                        if (days.containsKey(id)) {
                            met.accept(id, days.get(id));
                        } else {
                            all.add(not(name, facts, row, id, Truth.NOT_MET));
                        }
                    });
        }
    }

    private static Expectation not(String name, Map<String, Object> facts, Table.Row row, String id, Truth value) {
        return new Expectation(name, facts, row.asOf(), id, value, null, null);
    }
}
