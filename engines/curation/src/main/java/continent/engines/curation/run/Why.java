package continent.engines.curation.run;

import continent.kernel.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a document in a finished run.
public final class Why {

    private Why() {}

    /// Every record of that id: rejects with step, reason, values and thresholds, or the kept record without
    /// its text.
    ///
    /// @throws IOException where the folder can't be read
    public static List<Map<String, @Nullable Object>> of(Path out, String id) throws IOException {
        var found = new ArrayList<Map<String, @Nullable Object>>();
        for (var file : files(out.resolve("rejects"), ".jsonl")) {
            for (var fields : matching(file, id)) {
                fields.put("kept", false);
                found.add(fields);
            }
        }
        var lines = files(out.resolve("data"), ".jsonl");
        for (var file : lines) {
            for (var fields : matching(file, id)) {
                found.add(kept(fields));
            }
        }
        if (lines.isEmpty()) {
            for (var file : files(out.resolve("data"), ".parquet")) {
                found.addAll(columns(file, id));
            }
        }
        return withLineage(out, id, found);
    }

    /// Each record with the verdicts of all steps, the document's hash and where it came from; records and lines of
    /// lineage of an id are matched in their order, those that were kept and the others apart.
    private static List<Map<String, @Nullable Object>> withLineage(
            Path out, String id, List<Map<String, @Nullable Object>> found) throws IOException {
        var lineage = new ArrayList<Map<String, @Nullable Object>>();
        for (var file : files(out.resolve("lineage"), ".jsonl")) {
            lineage.addAll(matching(file, id));
        }
        for (var record : found) {
            for (var line : lineage) {
                if (java.util.Objects.equals(line.get("kept"), record.get("kept"))) {
                    for (String name : List.of("source", "file", "line", "licence", "sha256", "verdicts")) {
                        if (line.get(name) != null) {
                            record.putIfAbsent(name, line.get(name));
                        }
                    }
                    lineage.remove(line);
                    break;
                }
            }
        }
        return found;
    }

    private static Map<String, @Nullable Object> kept(Map<String, @Nullable Object> fields) {
        var map = new LinkedHashMap<>(fields);
        map.remove("text");
        map.put("kept", true);
        return map;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static List<Map<String, @Nullable Object>> matching(Path file, String id) throws IOException {
        var found = new ArrayList<Map<String, @Nullable Object>>();
        String written = Json.write(id);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains(written)) {
                    var fields = new LinkedHashMap<>(Json.object(line).orThrow());
                    if (id.equals(fields.get("id"))) {
                        found.add(fields);
                    }
                }
            }
        }
        return found;
    }

    private static List<Map<String, @Nullable Object>> columns(Path file, String id) throws IOException {
        var found = new ArrayList<Map<String, @Nullable Object>>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement("SELECT * EXCLUDE (text) FROM read_parquet(?) WHERE id = ?")) {
            query.setString(1, file.toString());
            query.setString(2, id);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var map = new LinkedHashMap<String, @Nullable Object>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        Object value = rows.getObject(i);
                        map.put(
                                rows.getMetaData().getColumnName(i),
                                value instanceof java.sql.Array array ? List.of((Object[]) array.getArray()) : value);
                    }
                    found.add(kept(map));
                }
            }
        } catch (SQLException e) {
            throw new IOException(file.getFileName() + " can't be read: " + e.getMessage(), e);
        }
        return found;
    }
}
