package continent.engines.curation.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What differs between two finished runs: recipe, input, counts by step, and document by document what became of
/// it in each, from their lineage. Documents are matched by id, those of the same id in the order of file and
/// line.
public final class Comparison {

    private static final int EXAMPLES = 3;
    private static final String COLUMNS = "{id: 'VARCHAR', file: 'VARCHAR', line: 'BIGINT', kept: 'BOOLEAN',"
            + " step: 'VARCHAR', reason: 'VARCHAR', sha256: 'VARCHAR'}";

    private Comparison() {}

    /// @throws IOException where a folder holds no finished run, or its lineage can't be read
    public static Map<String, @Nullable Object> of(Path first, Path second) throws IOException {
        var one = Finished.read(first).manifest();
        var other = Finished.read(second).manifest();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("sameOutput", Objects.equals(one.get("outputHash"), other.get("outputHash")));
        map.put("sameInput", Objects.equals(one.get("inputHash"), other.get("inputHash")));
        map.put("sameRecipe", Objects.equals(recipeHash(one), recipeHash(other)));
        map.put("recipe", recipe(one, other));
        map.put("steps", steps(one, other));
        documents(first, second, map);
        return map;
    }

    private static @Nullable Object recipeHash(Map<String, @Nullable Object> manifest) {
        return Description.object(manifest.get("recipe")).get("hash");
    }

    /// Options that differ, as `step.option`; a step that only one has shows as `step`.
    private static List<Map<String, @Nullable Object>> recipe(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        var first = options(one);
        var second = options(other);
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        var differences = new ArrayList<Map<String, @Nullable Object>>();
        for (String name : names) {
            if (!Objects.equals(first.get(name), second.get(name))) {
                differences.add(pair("option", name, first.get(name), second.get(name)));
            }
        }
        return differences;
    }

    private static Map<String, Object> options(Map<String, @Nullable Object> manifest) {
        var options = new LinkedHashMap<String, Object>();
        if (Description.object(manifest.get("recipe")).get("steps") instanceof List<?> uses) {
            for (var use : uses) {
                var step = Description.object(use);
                options.put(String.valueOf(step.get("name")), "there");
                Description.object(step.get("options"))
                        .forEach((name, value) -> options.put(step.get("name") + "." + name, value));
            }
        }
        return options;
    }

    private static List<Map<String, @Nullable Object>> steps(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        var first = dropped(one);
        var second = dropped(other);
        var names = new ArrayList<>(first.keySet());
        second.keySet().stream().filter(name -> !first.containsKey(name)).forEach(names::add);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        names.forEach(name -> rows.add(pair("step", name, first.get(name), second.get(name))));
        return rows;
    }

    private static Map<String, Object> dropped(Map<String, @Nullable Object> manifest) {
        var dropped = new LinkedHashMap<String, Object>();
        if (manifest.get("steps") instanceof List<?> steps) {
            for (var step : steps) {
                var fields = Description.object(step);
                dropped.put(
                        String.valueOf(fields.get("name")),
                        Map.of("in", fields.getOrDefault("in", 0), "dropped", fields.getOrDefault("dropped", 0)));
            }
        }
        return dropped;
    }

    private static Map<String, @Nullable Object> pair(
            String what, String name, @Nullable Object first, @Nullable Object second) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put(what, name);
        map.put("first", first);
        map.put("second", second);
        return map;
    }

    private static void documents(Path first, Path second, Map<String, @Nullable Object> map) throws IOException {
        String joined = "WITH a AS (" + lineage(first) + "), b AS (" + lineage(second) + "), j AS (SELECT"
                + " coalesce(a.id, b.id) AS id, CASE WHEN a.id IS NULL THEN 'absent' WHEN a.kept THEN 'kept' ELSE"
                + " a.step || ': ' || a.reason END AS was, CASE WHEN b.id IS NULL THEN 'absent' WHEN b.kept THEN 'kept'"
                + " ELSE b.step || ': ' || b.reason END AS \"is\", a.sha256 IS NOT NULL AND b.sha256 IS NOT NULL AND"
                + " a.sha256 <> b.sha256 AS other_text FROM a FULL JOIN b ON a.id = b.id AND a.n = b.n) ";
        try (var connection = DuckDb.open("1GB", Map.of())) {
            map.put("documents", counts(connection, joined));
            map.put("changes", changes(connection, joined));
        } catch (SQLException e) {
            throw new IOException("the lineage can't be read: " + e.getMessage(), e);
        }
    }

    private static String lineage(Path run) {
        String files = run.resolve("lineage").resolve("*.jsonl").toString().replace("'", "''");
        return "SELECT *, row_number() OVER (PARTITION BY id ORDER BY file, line) AS n FROM read_json('" + files
                + "', format = 'newline_delimited', columns = " + COLUMNS + ", maximum_object_size = 268435456)";
    }

    private static Map<String, Object> counts(Connection connection, String joined) throws SQLException {
        String sql = joined + "SELECT count(*) FILTER (was = 'kept' AND \"is\" = 'kept'),"
                + " count(*) FILTER (was = 'kept' AND \"is\" <> 'kept'),"
                + " count(*) FILTER (was <> 'kept' AND \"is\" = 'kept'),"
                + " count(*) FILTER (was <> 'kept' AND \"is\" <> 'kept'), count(*) FILTER (other_text) FROM j";
        var counts = new LinkedHashMap<String, Object>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            int column = 1;
            for (String name : List.of("keptByBoth", "keptByFirst", "keptBySecond", "keptByNone", "otherText")) {
                counts.put(name, rows.getLong(column++));
            }
        }
        return counts;
    }

    private static List<Map<String, Object>> changes(Connection connection, String joined) throws SQLException {
        String sql = joined + "SELECT was, \"is\", count(*) AS documents, list(id ORDER BY id)[1:" + EXAMPLES
                + "] FROM j WHERE was <> \"is\" GROUP BY was, \"is\" ORDER BY documents DESC, was, \"is\"";
        var changes = new ArrayList<Map<String, Object>>();
        try (var query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var change = new LinkedHashMap<String, Object>();
                change.put("first", rows.getString(1));
                change.put("second", rows.getString(2));
                change.put("documents", rows.getLong(3));
                change.put("examples", List.of((Object[]) rows.getArray(4).getArray()));
                changes.add(change);
            }
        }
        return changes;
    }
}
