package continent.portal.identity.internal;

import continent.kernel.Hash;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes secrets of 256 random bits. Such a secret can't be guessed, so a plain SHA-256 of it may be stored.
@Component
final class Secrets {

    private static final int BYTES = 32;
    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    /// @param prefix tells the kind to readers and to scanners of leaked secrets
    String next(String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Hash.sha256(secret);
    }
}
