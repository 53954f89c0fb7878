package continent.engines.curation.read;

import java.nio.file.Path;
import java.util.Locale;

/// One file of the input.
///
/// @param path   where it is
/// @param name   its path below its root with `/`, or its own name where it was named itself; for people and ids
/// @param source what it counts as in the composition of the set
/// @param bytes  its length
public record InputFile(Path path, String name, String source, long bytes, Format format) {

    /// How a file is read, told by its name.
    public enum Format {
        TEXT,
        HTML,
        PDF,
        JSONL,
        PARQUET,
        WARC,
        TAR,
        ZIP;

        static Format of(String name) {
            String plain = Packing.unpacked(name).toLowerCase(Locale.ROOT);
            if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
                return JSONL;
            }
            if (plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml")) {
                return HTML;
            }
            if (plain.endsWith(".pdf")) {
                return PDF;
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".parquet")) {
                return PARQUET;
            }
            if (plain.endsWith(".warc") || plain.endsWith(".wet")) {
                return WARC;
            }
            if (plain.endsWith(".tar")) {
                return TAR;
            }
            return plain.endsWith(".zip") || plain.endsWith(".jar") ? ZIP : TEXT;
        }
    }

    boolean isPacked() {
        return Packing.of(name) != Packing.NONE;
    }
}
