package continent.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public final class Hash {

    private Hash() {}

    public static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /// The hash of the text's UTF-8 bytes.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A digest to feed piece by piece; end it with [#hex(byte\[\])].
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
