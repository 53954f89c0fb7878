package continent.engines.curation.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// DuckDB on files: one thread and insertion order kept, so that the same files give the same answer; nothing is
/// fetched.
final class DuckDb {

    private DuckDb() {}

    /// @param memoryLimit such as `512MB`
    /// @param more        further settings by name
    static Connection open(String memoryLimit, Map<String, String> more) throws SQLException {
        var settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memoryLimit);
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.putAll(more);
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }
}
