package continent.instruments.dossier.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads the ZIP of a stranger within limits: nothing is unpacked to the disk, each name has to be one that an export
/// has, no name stands twice, and no file may grow beyond its limit.
final class BoundedZip implements Closeable {

    /// @param filesMax      files in the ZIP
    /// @param fileBytesMax  unpacked size of one file
    /// @param totalBytesMax unpacked size of all files
    /// @param ratioMax      unpacked to packed size of one file
    record Limits(long zipBytesMax, int filesMax, long fileBytesMax, long totalBytesMax, long ratioMax) {
        static final Limits DEFAULT = new Limits(2_000_000_000L, 500_000, 256_000_000, 4_000_000_000L, 200);
    }

    /// The file can't be taken; the message is a sentence.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static final Pattern NAME = Pattern.compile(
            "manifest\\.json|manifest\\.sig|chain\\.jsonl|hashes\\.txt|README\\.txt|keys/[0-9a-f]{16}\\.pem"
                    + "|payloads/[0-9]{6,12}\\.(payload|personal)\\.(json|salt)"
                    + "|documents/[a-z0-9-]{1,60}(\\.[a-z]{2,3})?\\.(json|html)");
    private static final int SMALL_BYTES = 4_096;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    BoundedZip(Path file, Limits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file at " + file);
        }
        if (Files.size(file) > limits.zipBytesMax()) {
            throw new Refused("the file has more than " + limits.zipBytesMax() + " bytes");
        }
        this.limits = limits;
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            list();
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void list() throws IOException {
        if (zip.size() > limits.filesMax()) {
            throw new Refused("the ZIP has " + zip.size() + " files, at most " + limits.filesMax() + " are allowed");
        }
        long total = 0;
        var all = zip.entries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            String name = entry.getName();
            if (!NAME.matcher(name).matches()) {
                throw new Refused("the ZIP holds '" + printable(name) + "', which no exported dossier has");
            }
            if (entries.put(name, entry) != null) {
                throw new Refused("the ZIP holds " + name + " twice");
            }
            long size = entry.getSize();
            total += size;
            if (size > limits.fileBytesMax() || total > limits.totalBytesMax()) {
                throw new Refused(name + " makes the ZIP larger than allowed");
            }
            if (size > SMALL_BYTES && size > limits.ratioMax() * Math.max(1, entry.getCompressedSize())) {
                throw new Refused(name + " is packed more than " + limits.ratioMax() + " to 1");
            }
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    /// The content of a file; empty where there is none.
    Optional<byte[]> read(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            // what a ZIP says of a size may be a lie: never more than that is read
            byte[] bytes = in.readNBytes((int) Math.min(entry.getSize() + 1, limits.fileBytesMax() + 1));
            if (bytes.length != entry.getSize()) {
                throw new Refused(name + " does not have the size that the ZIP states");
            }
            return Optional.of(bytes);
        }
    }

    private static String printable(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
