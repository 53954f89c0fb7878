package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The documents of a zip archive, by name, code point by code point. Nothing is written under a name of the
/// archive's: an archive inside goes into a scratch file of ours, everything else is read where it is.
final class ZipReader {

    private final Members members;
    private final Sink sink;

    ZipReader(Members members) {
        this.members = members;
        this.sink = members.sink();
    }

    /// @param depth of its entries, 1 for those of a file
    void read(Path path, Document.Origin origin, int depth) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (var zip = open(path)) {
            if (!members.take(zip.size())) {
                int most = members.bounds().archiveEntriesMax();
                sink.refused(
                        Sink.NotADocument.of(origin, "too-many-entries", "an archive may hold " + most + " entries"));
                return;
            }
            zip.stream().forEach(entries::add);
            var directory = ZipDirectory.of(path);
            entries.sort(Comparator.comparing(ZipEntry::getName, Inputs.BY_CODE_POINT));
            var names = new HashSet<String>();
            for (var entry : entries) {
                if (!entry.isDirectory() && !one(zip, entry, directory, names, origin, depth)) {
                    return;
                }
            }
        } catch (ZipException e) {
            sink.refused(Sink.NotADocument.of(origin, "broken-archive", "it is no zip archive: " + Opened.text(e)));
        } catch (Opened.Unreadable e) {
            sink.refused(Sink.NotADocument.of(origin, e.reason, e.getMessage()));
        }
    }

    /// Whether reading of this archive goes on.
    private boolean one(
            ZipFile zip, ZipEntry entry, ZipDirectory directory, Set<String> names, Document.Origin origin, int depth)
            throws IOException {
        String shown = WholeText.whole(EntryName.shown(entry.getName()));
        var here = new Document.Origin(origin.source(), "archive", origin.file() + "!/" + shown, 0);
        String refusal = EntryName.refusal(entry.getName())
                .or(() -> directory.refusal(entry.getName()))
                .orElse(names.add(entry.getName()) ? "" : "duplicate-name");
        if (!refusal.isEmpty()) {
            sink.refused(Sink.NotADocument.of(here, refusal, EntryName.explained(refusal)));
            return true;
        }
        try (var in = opened(zip, entry)) {
            try {
                members.read(in, entry.getName(), here, depth);
            } finally {
                members.spend(in.count()); // what was refused cost the same
            }
        } catch (Opened.Unreadable e) {
            sink.refused(Sink.NotADocument.of(here, e.reason, e.getMessage()));
        }
        return members.left() >= 0;
    }

    private Opened opened(ZipFile zip, ZipEntry entry) throws Opened.Unreadable {
        try {
            var in = zip.getInputStream(entry);
            if (in == null) {
                throw new Opened.Unreadable("unreadable", "the entry is not there");
            }
            return new Opened(
                    Packing.of(entry.getName()).open(in), entry.getCompressedSize(), members.bounds(), members.left());
        } catch (IOException e) {
            throw new Opened.Unreadable("broken-compression", "it can't be unpacked: " + Opened.text(e));
        }
    }

    private static ZipFile open(Path path) throws Opened.Unreadable {
        File file = path.toFile();
        try {
            return new ZipFile(file, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return openOld(file);
        }
    }

    /// Names of archives from before UTF-8 are in code page 437.
    private static ZipFile openOld(File file) throws Opened.Unreadable {
        try {
            return new ZipFile(file, Charset.forName("IBM437"));
        } catch (IOException | IllegalArgumentException e) {
            if (ZipDirectory.of(file.toPath()).hasEncrypted()) {
                throw new Opened.Unreadable("encrypted", "it holds encrypted entries; Java opens no such archive");
            }
            String why = e instanceof IOException io ? Opened.text(io) : "its names can't be read";
            throw new Opened.Unreadable("broken-archive", "it is no zip archive that can be read: " + why);
        }
    }
}
