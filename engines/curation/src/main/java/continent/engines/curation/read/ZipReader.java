package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private final Bounds bounds;
    private final Path scratch;
    private final Sink sink;
    private long bytesOut;
    private int entriesSeen;

    ZipReader(Bounds bounds, Path scratch, Sink sink) {
        this.bounds = bounds;
        this.scratch = scratch;
        this.sink = sink;
    }

    void read(InputFile file) throws IOException {
        archive(file.path(), new Document.Origin(file.source(), "archive", file.name(), 0), 0);
    }

    private void archive(Path path, Document.Origin origin, int depth) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (var zip = open(path)) {
            entriesSeen += zip.size();
            if (entriesSeen > bounds.archiveEntriesMax()) {
                sink.refused(Sink.NotADocument.of(
                        origin, "too-many-entries", "an archive may hold " + bounds.archiveEntriesMax() + " entries"));
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
                content(in, entry.getName(), here, depth);
            } finally {
                bytesOut += in.count(); // what was refused cost the same
            }
        } catch (Opened.Unreadable e) {
            sink.refused(Sink.NotADocument.of(here, e.reason, e.getMessage()));
        }
        return bytesOut <= bounds.archiveBytesMax();
    }

    private void content(Opened in, String name, Document.Origin here, int depth)
            throws IOException, Opened.Unreadable {
        switch (InputFile.Format.of(name)) {
            case ZIP -> {
                if (depth + 1 > bounds.nestingMax()) {
                    throw new Opened.Unreadable(
                            "nested-too-deep", "archives may lie in one another " + bounds.nestingMax() + " deep");
                }
                nested(in, here, depth);
            }
            case JSONL ->
                new JsonLines(sink)
                        .read(
                                new LineReader(in, bounds.lineBytesMax()),
                                Long.MAX_VALUE,
                                new Document.Origin(here.source(), "archive", here.file(), 0));
            case PARQUET ->
                sink.refused(Sink.NotADocument.of(here, "nested-parquet", "Parquet is not read inside an archive"));
            case WARC -> new WarcPages(bounds, sink).read(in, here);
            case TAR -> new TarReader(bounds, sink).read(in, here);
            case InputFile.Format format -> new WholeText(bounds, sink).read(in, here, here.file(), format);
        }
    }

    private void nested(Opened in, Document.Origin here, int depth) throws IOException, Opened.Unreadable {
        Path copy = Files.createTempFile(scratch, "nested-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer, 0, buffer.length); n >= 0; n = in.read(buffer, 0, buffer.length)) {
                    out.write(buffer, 0, n);
                }
            }
            archive(copy, here, depth + 1);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Opened opened(ZipFile zip, ZipEntry entry) throws Opened.Unreadable {
        try {
            var in = zip.getInputStream(entry);
            if (in == null) {
                throw new Opened.Unreadable("unreadable", "the entry is not there");
            }
            return new Opened(
                    Packing.of(entry.getName()).open(in),
                    entry.getCompressedSize(),
                    bounds,
                    bounds.archiveBytesMax() - bytesOut);
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
