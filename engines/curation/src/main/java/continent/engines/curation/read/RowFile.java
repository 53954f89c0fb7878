package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Reads a file of rows (Parquet): a document a row, by the columns that [JsonLines] knows as fields.
final class RowFile {

    private final Rows rows;
    private final Bounds bounds;
    private final Sink sink;

    RowFile(Rows rows, Bounds bounds, Sink sink) {
        this.rows = rows;
        this.bounds = bounds;
        this.sink = sink;
    }

    /// @param origin of the file; a row's is the same with its number
    /// @throws IOException where the sink fails
    void read(Path file, Document.Origin origin) throws IOException {
        var columns = new ArrayList<>(List.of("id", "text", "html", "source"));
        columns.addAll(Given.names());
        var lines = new JsonLines(sink);
        var number = new AtomicLong();
        try {
            rows.read(file, columns, row -> {
                var here = new Document.Origin(origin.source(), origin.kind(), origin.file(), number.incrementAndGet());
                if (row.values().stream()
                        .anyMatch(value -> value instanceof String s && s.length() > bounds.fileBytesMax())) {
                    String message = "it is longer than " + bounds.fileBytesMax() + " characters";
                    sink.refused(Sink.NotADocument.of(here, "too-long", message));
                } else {
                    lines.document(row, here);
                }
            });
        } catch (Rows.Broken e) {
            sink.refused(Sink.NotADocument.of(origin, "broken-parquet", String.valueOf(e.getMessage())));
        }
    }
}
