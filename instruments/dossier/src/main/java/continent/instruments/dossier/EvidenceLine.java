package continent.instruments.dossier;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry as one line of the file store.
final class EvidenceLine {

    private EvidenceLine() {}

    static String write(Evidence entry) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("header", Json.object(entry.header().canonical()).orThrow());
        line.put("hash", entry.hash());
        for (var name : Part.Name.values()) {
            line.put(name.text(), part(entry.part(name)));
        }
        return Json.write(line);
    }

    static Result<Evidence> read(String line) {
        return Json.object(line)
                .then(fields ->
                        Json.asObject(fields.get("header")).then(Header::of).then(header -> entry(header, fields)));
    }

    private static Result<Evidence> entry(Header header, Map<String, @Nullable Object> fields) {
        return fields.get("hash") instanceof String hash
                ? Result.ok(new Evidence(header, hash, part(fields.get("payload")), part(fields.get("personal"))))
                : Result.refused(Refusal.of("not-an-entry", "the line has no hash"));
    }

    private static @Nullable Object part(Part part) {
        return switch (part) {
            case Part.Kept(String salt, String json) -> Map.of("salt", salt, "json", json);
            case Part.Erased _ -> null;
        };
    }

    private static Part part(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                        && map.get("salt") instanceof String salt
                        && Header.isHash(salt)
                        && map.get("json") instanceof String json
                ? new Part.Kept(salt, json)
                : new Part.Erased();
    }
}
