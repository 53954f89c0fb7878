package continent.portal.identity.internal;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, 16 bytes of salt, 32 bytes of hash, as
/// OWASP
/// recommends for interactive sign-in. At most two at a time, so that sign-in attempts can't exhaust the memory.
@Component
final class Passwords {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(2);
    private @Nullable String nobodys;

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    /// Whether the password belongs to the hash. Without a hash it works as long and says no.
    boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodys() : hash;
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, against) && hash != null;
        } finally {
            places.release();
        }
    }

    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = hash("the password of an account that does not exist");
        }
        return nobodys;
    }
}
