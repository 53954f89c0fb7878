package continent.engines.curation.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// How the bytes of a file are packed, told by the end of its name.
enum Packing {
    NONE(),
    GZIP(".gz"),
    ZSTD(".zst", ".zstd");

    private static final int BUFFER = 1 << 16;

    /// Ends of names, parted by a blank.
    private final String ends;

    Packing(String... ends) {
        this.ends = String.join(" ", ends);
    }

    private List<String> ends() {
        return ends.isEmpty() ? List.of() : List.of(ends.split(" ", -1));
    }

    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return GZIP;
        }
        for (Packing one : values()) {
            if (one.ends().stream().anyMatch(lower::endsWith)) {
                return one;
            }
        }
        return NONE;
    }

    /// The name without what tells the packing; `.tgz` is `.tar`.
    static String unpacked(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - 4) + ".tar";
        }
        for (String end : of(name).ends()) {
            if (lower.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
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
