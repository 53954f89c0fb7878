package continent.engines.curation.run;

import continent.engines.curation.StepEntry.FieldType;
import continent.engines.curation.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turns shards of lines into Parquet (zstd) with DuckDB, one thread and insertion order kept, so that the same
/// lines give the same bytes. Columns are `id`, `text` and what the recipe's steps add, sorted by name.
final class Parquet {

    private static final String MEMORY_LIMIT = "768MB";
    private static final int OBJECT_BYTES_MAX = 256 << 20;
    private static final int ROW_GROUP_ROWS = 20_480;

    private final Map<String, FieldType> columns = new TreeMap<>();
    private final Path scratch;

    Parquet(Recipe recipe, Path scratch) {
        columns.put("id", FieldType.TEXT);
        columns.put("text", FieldType.TEXT);
        recipe.steps().forEach(use -> columns.putAll(use.entry().adds()));
        this.scratch = scratch;
    }

    /// @throws IOException where DuckDB can't read or write
    void write(Path lines, Path parquet) throws IOException {
        String types = columns.entrySet().stream()
                .map(column -> "'" + column.getKey() + "': '" + type(column.getValue()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        String names = columns.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String sql = "COPY (SELECT " + names + " FROM read_json(" + literal(lines) + ", format = 'newline_delimited', "
                + "columns = " + types + ", maximum_object_size = " + OBJECT_BYTES_MAX + ")) TO " + literal(parquet)
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROW_GROUP_ROWS + ")";
        try (var connection = DuckDb.open(MEMORY_LIMIT, Map.of("temp_directory", scratch.toString()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException("Parquet can't be written: " + e.getMessage(), e);
        }
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case TEXTS -> "VARCHAR[]";
            case WHOLE -> "BIGINT";
            case REAL -> "DOUBLE";
        };
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
