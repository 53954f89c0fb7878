package continent.engines.curation.run;

import continent.engines.curation.read.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows of Parquet files by DuckDB, one thread and the file's order.
final class ParquetRows implements Rows {

    private static final String MEMORY_LIMIT = "512MB";
    private static final String ID = "id";

    private final Path scratch;

    ParquetRows(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public void read(Path file, List<String> columns, Taker taker) throws IOException, Broken {
        var settings = Map.of("temp_directory", scratch.toString(), "jdbc_stream_results", "true");
        try (var connection = DuckDb.open(MEMORY_LIMIT, settings)) {
            var there = there(connection, file, columns);
            if (!there.isEmpty()) {
                rows(connection, file, there, taker);
            } else {
                throw new Broken("none of its columns is one of " + columns);
            }
        } catch (SQLException e) {
            throw new Broken("it is no Parquet file that can be read to its end");
        }
    }

    private static List<String> there(Connection connection, Path file, List<String> columns) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.prepareStatement("SELECT * FROM read_parquet(?) LIMIT 0")) {
            statement.setString(1, file.toString());
            try (ResultSet none = statement.executeQuery()) {
                for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                    found.add(none.getMetaData().getColumnName(i));
                }
            }
        }
        return columns.stream().filter(found::contains).toList();
    }

    /// Numbers stay numbers in the id, so that it reads as in lines of JSON; all else is text.
    private static void rows(Connection connection, Path file, List<String> columns, Taker taker)
            throws SQLException, IOException {
        var names = columns.stream()
                .map(name -> name.equals(ID) ? "\"id\"" : "CAST(\"" + name + "\" AS VARCHAR)")
                .toList();
        String sql = "SELECT " + String.join(", ", names) + " FROM read_parquet(?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.toString());
            try (ResultSet all = statement.executeQuery()) {
                while (all.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        Object value = all.getObject(i + 1);
                        row.put(columns.get(i), value == null || value instanceof Number ? value : value.toString());
                    }
                    taker.row(row);
                }
            }
        }
    }
}
