package continent.engines.curation.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads files of rows (Parquet) for the [SliceReader]; whoever runs it brings the library.
@FunctionalInterface
public interface Rows {

    /// Takes one row after the other.
    @FunctionalInterface
    interface Taker {

        /// @param row its fields by name, texts and whole numbers; null where the row has nothing
        void row(Map<String, @Nullable Object> row) throws IOException;
    }

    /// The file is broken, or no such file.
    final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        public Broken(String message) {
            super(message);
        }
    }

    /// Hands on the rows in their order.
    ///
    /// @param columns those that are asked for; what the file hasn't is left out
    /// @throws IOException where the taker fails
    void read(Path file, List<String> columns, Taker taker) throws IOException, Broken;
}
