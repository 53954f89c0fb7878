package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The documents of a tar archive, in its order. Nothing is written under a name of the archive's.
final class TarReader {

    private final Members members;
    private final Sink sink;

    TarReader(Members members) {
        this.members = members;
        this.sink = members.sink();
    }

    /// @param in    the archive, unpacked
    /// @param depth of its entries, 1 for those of a file
    void read(Opened in, Document.Origin origin, int depth) throws IOException, Opened.Unreadable {
        var tar = new TarArchiveInputStream(new Foreign(in));
        Set<String> names = new HashSet<>();
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (!members.take(1) || in.count() > members.left()) {
                var bounds = members.bounds();
                throw new Opened.Unreadable(
                        "too-many-entries",
                        "an archive may hold " + bounds.archiveEntriesMax() + " entries of together "
                                + bounds.archiveBytesMax() + " bytes");
            }
            if (!entry.isDirectory()) {
                one(tar, entry, names, origin, depth);
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

    private void one(
            TarArchiveInputStream tar, TarArchiveEntry entry, Set<String> names, Document.Origin origin, int depth)
            throws IOException {
        String name = entry.getName();
        String shown = WholeText.whole(EntryName.shown(name));
        var here = new Document.Origin(origin.source(), "archive", origin.file() + "!/" + shown, 0);
        String refusal = EntryName.refusal(name).orElseGet(() -> refusal(entry, name, names));
        if (!refusal.isEmpty()) {
            sink.refused(Sink.NotADocument.of(here, refusal, EntryName.explained(refusal)));
            return;
        }
        try {
            content(tar, entry, here, depth);
        } catch (Opened.Unreadable e) {
            // where the archive itself is broken, its next entry says so
            sink.refused(Sink.NotADocument.of(here, e.reason, e.getMessage()));
        }
    }

    private void content(TarArchiveInputStream tar, TarArchiveEntry entry, Document.Origin here, int depth)
            throws IOException, Opened.Unreadable {
        // the entry is not to be closed: the archive goes on after it
        @SuppressWarnings("resource")
        var content = opened(tar, entry.getName(), entry.getSize());
        try {
            members.read(content, entry.getName(), here, depth);
        } finally {
            if (Packing.of(entry.getName()) != Packing.NONE) {
                members.spend(content.count()); // what isn't packed counts in the archive
            }
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
            return new Opened(Packing.of(name).open(tar), size, members.bounds(), members.left());
        } catch (IOException e) {
            throw new Opened.Unreadable("broken-compression", "it can't be unpacked: " + Opened.text(e));
        }
    }
}
