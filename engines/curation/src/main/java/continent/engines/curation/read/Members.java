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
    private final Sink sink;
    private long spent;
    private int entries;

    /// @param scratch where zip archives inside others are put while they are read
    Members(Bounds bounds, Path scratch, Sink sink) {
        this.bounds = bounds;
        this.scratch = scratch;
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
            case ZIP -> zip(in, here, deeper(depth));
            case TAR -> new TarReader(this).read(in, here, deeper(depth));
            case PARQUET -> throw new Opened.Unreadable("nested-parquet", "Parquet is not read inside an archive");
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

    private void zip(Opened in, Document.Origin here, int depth) throws IOException, Opened.Unreadable {
        Path copy = Files.createTempFile(scratch, "nested-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer, 0, buffer.length); n >= 0; n = in.read(buffer, 0, buffer.length)) {
                    out.write(buffer, 0, n);
                }
            }
            new ZipReader(this).read(copy, here, depth);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
