package continent.engines.curation.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// How the bytes of a file are packed, told by the end of its name.
enum Packing {
    NONE,
    GZIP,
    ZSTD;

    private static final int BUFFER = 1 << 16;
    private static final String PACKED_TAR = ".tgz";
    private static final Map<String, Packing> ENDS = Map.of(".gz", GZIP, PACKED_TAR, GZIP, ".zst", ZSTD, ".zstd", ZSTD);

    static Packing of(String name) {
        return ENDS.getOrDefault(end(name), NONE);
    }

    /// The name without what tells the packing; `.tgz` is `.tar`.
    static String unpacked(String name) {
        String end = end(name);
        String rest = name.substring(0, name.length() - end.length());
        return end.equals(PACKED_TAR) ? rest + ".tar" : rest;
    }

    /// The end of a name that tells a packing; blank where none does.
    private static String end(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDS.keySet().stream().filter(lower::endsWith).findAny().orElse("");
    }

    /// @throws IOException where the beginning is not what the name says
    InputStream open(InputStream raw) throws IOException {
        return switch (this) {
            case NONE -> raw;
            case GZIP -> new GZIPInputStream(raw, BUFFER);
            case ZSTD -> new ZstdInputStream(raw);
        };
    }
}
