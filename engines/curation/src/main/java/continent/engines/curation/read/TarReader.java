package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The documents of a tar archive, in its order. Nothing is written under a name of the archive's; archives inside are
/// refused, but for packed files.
final class TarReader {

    private final Bounds bounds;
    private final Sink sink;
    private int entries;

    TarReader(Bounds bounds, Sink sink) {
        this.bounds = bounds;
        this.sink = sink;
    }

    /// @param in the archive, unpacked
    void read(Opened in, Document.Origin origin) throws IOException, Opened.Unreadable {
        var tar = new TarArchiveInputStream(new Foreign(in));
        Set<String> names = new HashSet<>();
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (++entries > bounds.archiveEntriesMax() || in.count() > bounds.archiveBytesMax()) {
                sink.refused(Sink.NotADocument.of(
                        origin,
                        "too-many-entries",
                        "an archive may hold " + bounds.archiveEntriesMax() + " entries of together "
                                + bounds.archiveBytesMax() + " bytes"));
                return;
            }
            if (!entry.isDirectory()) {
                one(tar, entry, names, origin);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable TarArchiveEntry next(TarArchiveInputStream tar)
            throws Opened.Unreadable {
        try {
            return tar.getNextEntry();
        } catch (Foreign.Carried e) {
            throw e.why();
        } catch (IOException | RuntimeException e) {
            throw new Opened.Unreadable(
                    "broken-archive", "an entry of it is broken, and nothing after it can be found");
        }
    }

    private void one(TarArchiveInputStream tar, TarArchiveEntry entry, Set<String> names, Document.Origin origin)
            throws IOException, Opened.Unreadable {
        String name = entry.getName();
        String shown = WholeText.whole(EntryName.shown(name));
        var here = new Document.Origin(origin.source(), "archive", origin.file() + "!/" + shown, 0);
        String refusal = EntryName.refusal(name).orElseGet(() -> refusal(entry, name, names));
        if (!refusal.isEmpty()) {
            sink.refused(Sink.NotADocument.of(here, refusal, EntryName.explained(refusal)));
            return;
        }
        // the entry is not to be closed: the archive goes on after it
        @SuppressWarnings("resource")
        var content = opened(tar, name, entry.getSize());
        try {
            content(content, name, here);
        } catch (Opened.Unreadable e) {
            if (Packing.of(name) == Packing.NONE) {
                throw e;
            }
            sink.refused(Sink.NotADocument.of(here, e.reason, e.getMessage()));
        }
    }

    private static String refusal(TarArchiveEntry entry, String name, Set<String> names) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "symbolic-link";
        }
        if (!entry.isFile()) {
            return "not-a-file";
        }
        return names.add(name) ? "" : "duplicate-name";
    }

    private Opened opened(TarArchiveInputStream tar, String name, long size) throws Opened.Unreadable {
        try {
            return new Opened(Packing.of(name).open(tar), size, bounds, bounds.archiveBytesMax());
        } catch (IOException e) {
            throw new Opened.Unreadable("broken-compression", "it can't be unpacked: " + Opened.text(e));
        }
    }

    private void content(Opened in, String name, Document.Origin here) throws IOException, Opened.Unreadable {
        switch (InputFile.Format.of(name)) {
            case ZIP, TAR, PARQUET ->
                sink.refused(
                        Sink.NotADocument.of(here, "nested-archive", "archives inside a tar archive are not opened"));
            case WARC -> new WarcPages(bounds, sink).read(in, here);
            case JSONL -> new JsonLines(sink).read(new LineReader(in, bounds.lineBytesMax()), Long.MAX_VALUE, here);
            case InputFile.Format format -> new WholeText(bounds, sink).read(in, here, here.file(), format);
        }
    }
}
