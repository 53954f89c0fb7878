package continent.portal.frame.internal;

import continent.portal.frame.PortalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Encrypts stored answers with AES-256-GCM (NIST SP 800-38D), under a key that lies in the data folder and never in
/// the
/// database: twelve random bytes, then the ciphertext with its tag.
@Component
final class AnswerSeal {

    static final String KEY_FILE = "answers.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final RandomGenerator random;

    AnswerSeal(PortalSettings settings, RandomGenerator random) {
        this.random = random;
        try {
            this.key = new SecretKeySpec(key(settings.keys()), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of several portals on one data folder the first makes the key.
    private byte[] key(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(KEY_FILE);
        if (Files.notExists(file)) {
            byte[] fresh = bytes(KEY_BYTES);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path beside = Files.createTempFile(folder, KEY_FILE, ".new", owner);
            try {
                Files.write(beside, fresh);
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException e) {
                // another was faster: its key counts
            } finally {
                Files.delete(beside);
            }
        }
        return Files.readAllBytes(file);
    }

    byte[] close(byte[] open) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, open, 0, open.length);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    /// @throws IllegalStateException where it was sealed under another key or changed since
    byte[] open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes, int from, int length) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a stored answer can't be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
