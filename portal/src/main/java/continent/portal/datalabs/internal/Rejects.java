package continent.portal.datalabs.internal;

import continent.instruments.datalab.RunRecord;
import continent.kernel.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pages through the rejects of a run, by step and reason.
@Component
class Rejects {

    private final ContentStore contents;

    Rejects(ContentStore contents) {
        this.contents = contents;
    }

    /// @param position file and byte behind it, from which the next page goes on
    record Reject(Map<String, @Nullable Object> fields, String position) {}

    /// @param step   empty for all
    /// @param reason empty for all
    /// @param after  a [Reject#position], or empty for the start
    /// @throws IOException where the files can't be read
    List<Reject> page(RunRecord.Made made, String step, String reason, String after, int limit) throws IOException {
        var files = StoredCuratedSets.outputs(made, "rejects/", ".jsonl");
        long[] start = start(after);
        var found = new ArrayList<Reject>();
        for (int file = (int) start[0]; file < files.size() && found.size() < limit; file++) {
            long offset = file == start[0] ? start[1] : 0;
            try (InputStream in =
                    new BufferedInputStream(contents.open(files.get(file).sha256()), 1 << 16)) {
                in.skipNBytes(Math.min(offset, files.get(file).bytes()));
                for (byte[] line = line(in); line.length > 0 && found.size() < limit; line = line(in)) {
                    offset += line.length;
                    var fields = fields(line);
                    if (matches(fields, "step", step) && matches(fields, "reason", reason)) {
                        found.add(new Reject(fields, file + ":" + offset));
                    }
                }
            }
        }
        return found;
    }

    private static long[] start(String after) {
        return after.matches("[0-9]{1,5}:[0-9]{1,15}")
                ? new long[] {Long.parseLong(after.split(":")[0]), Long.parseLong(after.split(":")[1])}
                : new long[] {0, 0};
    }

    private static Map<String, @Nullable Object> fields(byte[] line) {
        return new LinkedHashMap<>(Json.object(new String(line, java.nio.charset.StandardCharsets.UTF_8))
                .orThrow());
    }

    private static boolean matches(Map<String, @Nullable Object> fields, String name, String wanted) {
        return wanted.isEmpty() || wanted.equals(fields.get(name));
    }

    /// A line with its end; empty at the end of the file.
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(512);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
