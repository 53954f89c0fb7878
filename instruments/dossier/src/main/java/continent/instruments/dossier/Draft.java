package continent.instruments.dossier;

import continent.kernel.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that happened, on its way into the dossier.
///
/// @param kind          what happened, such as `data.curated`
/// @param schemaVersion the version of the kind's payload, from 1
/// @param subject       the id of the thing that it is about
/// @param key           the same when the work is repeated after a crash, so that nothing is doubled
/// @param payload       what canonical JSON holds; names no person
/// @param personal      what names a person, erasable by itself; empty where nothing does
public record Draft(
        String kind,
        int schemaVersion,
        String subject,
        String key,
        Map<String, ? extends @Nullable Object> payload,
        Map<String, ? extends @Nullable Object> personal) {

    /// Longest canonical form of one part, in bytes.
    public static final int PART_BYTES_MAX = 4_000_000;

    private static final int TEXT_LENGTH_MAX = 200;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+");

    public Draft {
        if (!isKind(kind) || schemaVersion < 1) {
            throw new IllegalArgumentException("a kind is named like data.curated, versions start at 1: " + kind);
        }
        requireText("subject", subject);
        requireText("key", key);
        requireSize("payload", payload);
        requireSize("personal", personal);
    }

    static boolean isKind(String kind) {
        return kind.length() <= 60 && KIND.matcher(kind).matches();
    }

    private static void requireText(String name, String text) {
        if (text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "the " + name + " of evidence has 1 to " + TEXT_LENGTH_MAX + " characters, not " + text.length());
        }
    }

    private static void requireSize(String name, Map<String, ? extends @Nullable Object> part) {
        int bytes = CanonicalJson.text(part).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > PART_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "the " + name + " of evidence has " + bytes + " bytes, at most " + PART_BYTES_MAX + " are allowed");
        }
    }
}
