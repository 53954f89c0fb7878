package continent.instruments.dossier;

import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The content of an entry behind one of its two commitments.
public sealed interface Part {

    /// The two parts of an entry; the names are those of the header's fields and of the export's files.
    enum Name {
        PAYLOAD,
        PERSONAL;

        public String text() {
            return this == PAYLOAD ? "payload" : "personal";
        }
    }

    /// Content that is there.
    ///
    /// @param salt 32 random bytes as 64 hexadecimal digits: without it, nobody can try out what the commitment
    ///             hides
    /// @param json the canonical form (RFC 8785) of an object
    record Kept(String salt, String json) implements Part {

        /// SHA-256 over the salt's bytes followed by the text's UTF-8 bytes.
        public String commitment() {
            var digest = Hash.digest();
            digest.update(HexFormat.of().parseHex(salt));
            return Hash.hex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        }

        public Map<String, @Nullable Object> value() {
            return Json.object(json).orThrow();
        }
    }

    /// Content and salt were removed for good; the commitment in the header stays.
    record Erased() implements Part {}

    int SALT_BYTES = 32;

    static Kept seal(Map<String, ? extends @Nullable Object> content, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Kept(HexFormat.of().formatHex(salt), CanonicalJson.text(content));
    }

    /// Whether the content is there and is more than an empty object.
    default boolean tells() {
        return this instanceof Kept kept && !kept.json().equals("{}");
    }

    default boolean erased() {
        return this instanceof Erased;
    }
}
