package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Reads the documents of one slice, in order.
///
/// Failures of reading become refusals; failures of the sink (a full disk) pass through.
public final class SliceReader {

    private final Bounds bounds;
    private final Path scratch;
    private final Rows rows;
    private final Sink sink;

    /// @param scratch a folder for archives inside archives, emptied again
    /// @param rows    reads files of rows
    public SliceReader(Bounds bounds, Path scratch, Rows rows, Sink sink) {
        this.rows = rows;
        this.bounds = bounds;
        this.scratch = scratch;
        this.sink = sink;
    }

    /// @throws IOException where the sink fails
    public void read(Slices.Slice slice) throws IOException {
        for (var part : slice.parts()) {
            read(part);
        }
    }

    private void read(Slices.Part part) throws IOException {
        var file = part.file();
        switch (file.format()) {
            case ZIP -> new ZipReader(members()).read(file.path(), archive(file), 1);
            case JSONL -> lines(part);
            case PARQUET ->
                new RowFile(rows, bounds, sink)
                        .read(file.path(), new Document.Origin(file.source(), "parquet", file.name(), 0));
            case WARC -> whole(file, "warc", new WarcPages(bounds, sink)::read);
            case TAR -> whole(file, "archive", (in, origin) -> new TarReader(members()).read(in, origin, 1));
            case PDF ->
                whole(file, kind(file), (in, origin) -> new PdfText(bounds, sink).read(in, origin, file.name()));
            case TEXT, HTML ->
                whole(
                        file,
                        kind(file),
                        (in, origin) -> new WholeText(bounds, sink).read(in, origin, file.name(), file.format()));
        }
    }

    private Members members() {
        return new Members(bounds, scratch, rows, sink);
    }

    private static Document.Origin archive(InputFile file) {
        return new Document.Origin(file.source(), "archive", file.name(), 0);
    }

    /// Reads a file from its beginning to its end.
    private interface Whole {
        void read(Opened in, Document.Origin origin) throws IOException, Opened.Unreadable;
    }

    private void whole(InputFile file, String kind, Whole reader) throws IOException {
        var origin = new Document.Origin(file.source(), kind, file.name(), 0);
        try (var in = new Opened(open(file), file.bytes(), bounds)) {
            reader.read(in, origin);
        } catch (Opened.Unreadable e) {
            sink.refused(Sink.NotADocument.of(origin, e.reason, e.getMessage()));
        }
    }

    private void lines(Slices.Part part) throws IOException {
        var file = part.file();
        var origin = new Document.Origin(file.source(), "jsonl", file.name(), 0);
        try (var in = new Opened(open(file), file.bytes(), bounds)) {
            var lines = new LineReader(in, bounds.lineBytesMax());
            lines.startAt(part.from(), part.linesBefore());
            new JsonLines(sink).read(lines, cut(part) ? part.to() : Long.MAX_VALUE, origin);
        } catch (Opened.Unreadable e) {
            sink.refused(Sink.NotADocument.of(origin, e.reason, e.getMessage()));
        }
    }

    private static boolean cut(Slices.Part part) {
        return part.to() < part.file().bytes();
    }

    private static String kind(InputFile file) {
        return file.name().indexOf('/') >= 0 || !file.source().equals(file.name()) ? "folder" : "file";
    }

    private static InputStream open(InputFile file) throws Opened.Unreadable {
        InputStream raw = null;
        try {
            raw = new FileInputStream(file.path().toFile());
            return Packing.of(file.name()).open(new BufferedInputStream(raw, 1 << 16));
        } catch (IOException e) {
            close(raw);
            throw new Opened.Unreadable("unreadable", "it can't be opened: " + Opened.text(e));
        }
    }

    private static void close(@org.jspecify.annotations.Nullable InputStream raw) {
        if (raw != null) {
            try {
                raw.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("a file that was opened can't be closed", e);
            }
        }
    }
}
