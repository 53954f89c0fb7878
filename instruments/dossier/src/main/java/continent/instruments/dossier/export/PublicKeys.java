package continent.instruments.dossier.export;

import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The public keys of an instance, oldest first: each new one is vouched for by the one before.
public record PublicKeys(List<Key> keys) {

    private static final int KEYS_MAX = 1_000;

    public PublicKeys {
        keys = List.copyOf(keys);
    }

    /// @param id          first 16 hexadecimal digits of the SHA-256 of the key's encoded form
    /// @param publicKey   X.509 SubjectPublicKeyInfo in base 64
    /// @param endorsedBy  id of the key before, null for the first
    /// @param endorsement that key's signature over the canonical `{id, publicKey, since}`, in base 64
    public record Key(
            String id,
            String publicKey,
            Instant since,
            @Nullable String endorsedBy,
            @Nullable String endorsement) {

        static Key first(String publicKey, Instant since) {
            return new Key(id(publicKey), publicKey, since, null, null);
        }

        static String id(String publicKey) {
            return Hash.sha256(Base64.getDecoder().decode(publicKey)).substring(0, 16);
        }

        byte[] endorsed() {
            return CanonicalJson.bytes(Map.of("id", id, "publicKey", publicKey, "since", since.toString()));
        }

        boolean verifies(byte[] bytes, byte[] signature) {
            try {
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(decoded());
                verifier.update(bytes);
                return verifier.verify(signature);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return false;
            }
        }

        private PublicKey decoded() throws GeneralSecurityException {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        }

        String pem() {
            return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
        }

        Map<String, @Nullable Object> json() {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("id", id);
            json.put("algorithm", "Ed25519");
            json.put("publicKey", publicKey);
            json.put("since", since.toString());
            if (endorsedBy != null) {
                json.put("endorsedBy", endorsedBy);
                json.put("endorsement", endorsement);
            }
            return json;
        }
    }

    public Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// The list as plain values for JSON.
    public List<Map<String, @Nullable Object>> json() {
        return keys.stream().map(Key::json).toList();
    }

    /// What is wrong with the list: an id that is not the key's, or a key that the one before does not vouch for.
    Optional<String> fault() {
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            if (!key.id().equals(Key.id(key.publicKey()))) {
                return Optional.of("the key " + key.id() + " does not have that id");
            }
            if (i > 0 && !endorsed(keys.get(i - 1), key)) {
                return Optional.of("the key " + key.id() + " is not vouched for by the key before it");
            }
        }
        return Optional.empty();
    }

    private static boolean endorsed(Key before, Key key) {
        return before.id().equals(key.endorsedBy())
                && key.endorsement() != null
                && before.verifies(key.endorsed(), Base64.getDecoder().decode(key.endorsement()));
    }

    /// Reads the list of a manifest.
    static Result<PublicKeys> of(@Nullable Object json) {
        if (!(json instanceof List<?> list) || list.isEmpty() || list.size() > KEYS_MAX) {
            return refused("'keys' has to be a list of 1 to " + KEYS_MAX + " keys");
        }
        try {
            return Result.ok(new PublicKeys(list.stream().map(PublicKeys::key).toList()));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return refused("'keys' holds something that is no key");
        }
    }

    private static Key key(@Nullable Object json) {
        if (json instanceof Map<?, ?> map
                && map.get("id") instanceof String id
                && map.get("publicKey") instanceof String publicKey
                && map.get("since") instanceof String since) {
            String by = map.get("endorsedBy") instanceof String text ? text : null;
            String endorsement = map.get("endorsement") instanceof String text ? text : null;
            Base64.getDecoder().decode(publicKey);
            Base64.getDecoder().decode(endorsement == null ? "" : endorsement);
            return new Key(id, publicKey, Instant.parse(since), by, endorsement);
        }
        throw new IllegalArgumentException("no key");
    }

    private static Result<PublicKeys> refused(String message) {
        return Result.refused(Refusal.of("manifest", message));
    }
}
