package continent.launcher;

import continent.kernel.Hash;
import continent.kernel.Json;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Asks the portal for what only the launcher may have; each call is signed with the launcher's key.
///
/// Three headers: `Continent-Time` (seconds since 1970), `Continent-Nonce` (used once) and `Continent-Signature`, the
/// HMAC-SHA-256 (RFC 2104) in hexadecimal digits of `METHOD\nPATH\nTIME\nNONCE\n` and the body.
final class LauncherCall {

    private static final int WAIT_MILLIS = 20_000;
    private static final int NONCE_BYTES = 16;

    private final Layout layout;
    private final int port;

    LauncherCall(Layout layout, int port) {
        this.layout = layout;
        this.port = port;
    }

    /// @throws LaunchFailure with the portal's words where it refuses
    Map<String, @Nullable Object> post(String path, Map<String, Object> body) {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        try {
            var uri = URI.create("http://127.0.0.1:" + port + path);
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(WAIT_MILLIS);
            connection.setReadTimeout(WAIT_MILLIS);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            sign(connection, path, bytes);
            connection.getOutputStream().write(bytes);
            int status = connection.getResponseCode();
            String answer = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            if (status >= 400) {
                throw new LaunchFailure("the portal refuses " + path + " (" + status + "): " + answer);
            }
            return Json.object(answer).orThrow();
        } catch (IOException e) {
            throw new LaunchFailure("the portal doesn't answer " + path + ": " + e.getMessage(), e);
        }
    }

    private void sign(HttpURLConnection connection, String path, byte[] body) {
        String time = Long.toString(Instant.now().getEpochSecond());
        byte[] random = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        String nonce = Hash.hex(random);
        String head = "POST\n" + path + "\n" + time + "\n" + nonce + "\n";
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(LauncherKey.read(layout), "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            connection.setRequestProperty("Continent-Time", time);
            connection.setRequestProperty("Continent-Nonce", nonce);
            connection.setRequestProperty("Continent-Signature", Hash.hex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String text(@Nullable InputStream stream) throws IOException {
        return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
