package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads what lies in archives, archives again within [Bounds]. What all archives of one file hold counts together:
/// how many entries, and how many bytes came out.
final class Members {

    private final Bounds bounds;
    private final Path scratch;
    private final Rows rows;
    private final Sink sink;
    private long spent;
    private int entries;

    /// @param scratch where entries are put that have to be read from any place in them: zip archives, Parquet
    Members(Bounds bounds, Path scratch, Rows rows, Sink sink) {
        this.bounds = bounds;
        this.scratch = scratch;
        this.rows = rows;
        this.sink = sink;
    }

    Bounds bounds() {
        return bounds;
    }

    Sink sink() {
        return sink;
    }

    /// Whether there may be so many entries more.
    boolean take(int more) {
        entries += more;
        return entries <= bounds.archiveEntriesMax();
    }

    /// Bytes came out of an entry, whatever became of them.
    void spend(long bytes) {
        spent += bytes;
    }

    /// Bytes that may still come out.
    long left() {
        return bounds.archiveBytesMax() - spent;
    }

    /// @param in    the entry, unpacked
    /// @param depth how many archives it lies in, 1 for an entry of a file
    void read(Opened in, String name, Document.Origin here, int depth) throws IOException, Opened.Unreadable {
        switch (InputFile.Format.of(name)) {
            case ZIP -> {
                int below = deeper(depth);
                copied(in, ".zip", copy -> new ZipReader(this).read(copy, here, below));
            }
            case TAR -> new TarReader(this).read(in, here, deeper(depth));
            case PARQUET -> copied(in, ".parquet", copy -> new RowFile(rows, bounds, sink).read(copy, here));
            case WARC -> new WarcPages(bounds, sink).read(in, here);
            case PDF -> new PdfText(bounds, sink).read(in, here, here.file());
            case JSONL -> new JsonLines(sink).read(new LineReader(in, bounds.lineBytesMax()), Long.MAX_VALUE, here);
            case InputFile.Format format -> new WholeText(bounds, sink).read(in, here, here.file(), format);
        }
    }

    private int deeper(int depth) throws Opened.Unreadable {
        if (depth > bounds.nestingMax()) {
            throw new Opened.Unreadable(
                    "nested-too-deep", "archives may lie in one another " + bounds.nestingMax() + " deep");
        }
        return depth + 1;
    }

    /// Reads a file from any place in it.
    private interface Copied {
        void read(Path copy) throws IOException, Opened.Unreadable;
    }

    /// Puts an entry into a file of its own while it is read.
    private void copied(Opened in, String ending, Copied reader) throws IOException, Opened.Unreadable {
        Path copy = Files.createTempFile(scratch, "nested-", ending);
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer, 0, buffer.length); n >= 0; n = in.read(buffer, 0, buffer.length)) {
                    out.write(buffer, 0, n);
                }
            }
            reader.read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
