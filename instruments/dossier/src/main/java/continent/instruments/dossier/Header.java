package continent.instruments.dossier;

import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is hashed of an entry: everything but the content of its parts.
///
/// @param seq        from 1, without gaps
/// @param recordedAt whole milliseconds
/// @param payload    commitment of the payload
/// @param personal   commitment of what names a person
/// @param previous   hash of the entry before, or [#genesis(String)]
public record Header(
        long seq,
        String kind,
        int schemaVersion,
        String subject,
        String key,
        Instant recordedAt,
        String payload,
        String personal,
        String previous) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> FIELDS =
            Set.of("seq", "kind", "schemaVersion", "subject", "key", "recordedAt", "payload", "personal", "previous");

    public Header {
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("the time of an entry has whole milliseconds: " + recordedAt);
        }
    }

    /// What the first entry of a project follows: it ties the chain to this project.
    public static String genesis(String project) {
        return Hash.sha256(CanonicalJson.text(Map.of("format", "continent-dossier", "project", project)));
    }

    /// The form that is hashed: canonical JSON of all nine fields.
    public String canonical() {
        return CanonicalJson.text(Map.of(
                "seq", seq,
                "kind", kind,
                "schemaVersion", schemaVersion,
                "subject", subject,
                "key", key,
                "recordedAt", recordedAt.toString(),
                "payload", payload,
                "personal", personal,
                "previous", previous));
    }

    public String hash() {
        return Hash.sha256(canonical());
    }

    public String commitment(Part.Name part) {
        return part == Part.Name.PAYLOAD ? payload : personal;
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /// Reads a header from the fields of a JSON object; strict, so that each header has one form only.
    public static Result<Header> of(Map<String, @Nullable Object> fields) {
        if (!fields.keySet().equals(FIELDS)) {
            return refused("an entry has the fields " + FIELDS.stream().sorted().toList());
        }
        if (!(fields.get("seq") instanceof Number seq && fields.get("schemaVersion") instanceof Number version)) {
            return refused("seq and schemaVersion have to be whole numbers");
        }
        for (String name : FIELDS) {
            boolean number = name.equals("seq") || name.equals("schemaVersion");
            if (!number && !(fields.get(name) instanceof String)) {
                return refused("'" + name + "' has to be a text");
            }
        }
        return read(fields, seq.longValue(), version.intValue());
    }

    private static Result<Header> read(Map<String, @Nullable Object> fields, long seq, int version) {
        for (String name : Set.of("payload", "personal", "previous")) {
            if (!isHash(text(fields, name))) {
                return refused("'" + name + "' has to be 64 hexadecimal digits");
            }
        }
        if (!Draft.isKind(text(fields, "kind"))) {
            return refused("'kind' has to be a name such as data.curated");
        }
        try {
            return Result.ok(new Header(
                    seq,
                    text(fields, "kind"),
                    version,
                    text(fields, "subject"),
                    text(fields, "key"),
                    Instant.parse(text(fields, "recordedAt")),
                    text(fields, "payload"),
                    text(fields, "personal"),
                    text(fields, "previous")));
        } catch (DateTimeException | IllegalArgumentException e) {
            return refused("'recordedAt' has to be a time in UTC with at most milliseconds");
        }
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }

    private static Result<Header> refused(String message) {
        return Result.refused(Refusal.of("not-an-entry", message));
    }
}
