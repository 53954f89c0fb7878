package continent.instruments.dossier.export;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.instruments.dossier.documents.DocumentJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dossier as plain values for JSON: head, entries with their parts, documents.
public final class DossierJson {

    private DossierJson() {}

    public static Map<String, @Nullable Object> of(Snapshot snapshot) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("format", DossierZip.FORMAT);
        json.put("version", DossierZip.VERSION);
        json.put("project", snapshot.project());
        json.put("name", snapshot.name());
        json.put("count", snapshot.head().seq());
        json.put("head", snapshot.head().hash());
        json.put("entries", snapshot.entries().stream().map(DossierJson::entry).toList());
        json.put(
                "documents", snapshot.documents().stream().map(DocumentJson::of).toList());
        return json;
    }

    /// One entry: header's fields, hash, and its parts; an erased part is null and named in `erased`.
    public static Map<String, @Nullable Object> entry(Evidence entry) {
        var header = entry.header();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("seq", header.seq());
        json.put("kind", header.kind());
        json.put("schemaVersion", header.schemaVersion());
        json.put("subject", header.subject());
        json.put("key", header.key());
        json.put("recordedAt", header.recordedAt().toString());
        json.put("payload", value(entry.payload()));
        json.put("personal", value(entry.personal()));
        json.put(
                "erased",
                java.util.Arrays.stream(Part.Name.values())
                        .filter(name -> entry.part(name).erased())
                        .map(Part.Name::text)
                        .toList());
        json.put("commitments", Map.of("payload", header.payload(), "personal", header.personal()));
        json.put("previous", header.previous());
        json.put("hash", entry.hash());
        return json;
    }

    private static @Nullable Object value(Part part) {
        return part instanceof Part.Kept kept ? kept.value() : null;
    }
}
