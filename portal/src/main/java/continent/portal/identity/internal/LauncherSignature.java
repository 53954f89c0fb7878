package continent.portal.identity.internal;

import continent.kernel.Hash;
import continent.portal.frame.Authenticator;
import continent.portal.frame.Caller;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows the launcher by its signature: HMAC-SHA256 (RFC 2104) over method, path, time, nonce and body with the key in
/// the data folder. A signature is good for a minute and once.
@Component
@Order(10)
class LauncherSignature implements Authenticator {

    static final String TIME = "Continent-Time";
    static final String NONCE = "Continent-Nonce";
    static final String SIGNATURE = "Continent-Signature";
    static final String KEY_FILE = "launcher.key";
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Path keyFile;
    private final JdbcClient sql;
    private final InstantSource clock;

    LauncherSignature(PortalSettings settings, JdbcClient sql, InstantSource clock) {
        this.keyFile = settings.keys().resolve(KEY_FILE);
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(HttpServletRequest request) {
        String signature = request.getHeader(SIGNATURE);
        if (signature == null || !request.getRequestURI().startsWith("/launcher/")) {
            return Optional.empty();
        }
        String time = header(request, TIME, "[0-9]{1,12}");
        String nonce = header(request, NONCE, "[0-9a-zA-Z]{16,64}");
        byte[] expected = sign(request, time, nonce).getBytes(StandardCharsets.UTF_8);
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant())
                .abs();
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                || age.compareTo(FRESH) > 0
                || !isNew(nonce)) {
            throw Problem.of(401, "signature", "The signature is wrong, too old, or was used before.");
        }
        return Optional.of(Caller.LAUNCHER);
    }

    private static String header(HttpServletRequest request, String name, String form) {
        String value = request.getHeader(name);
        if (value == null || !value.matches(form)) {
            throw Problem.of(401, "signature", "The header " + name + " is missing or malformed.");
        }
        return value;
    }

    private String sign(HttpServletRequest request, String time, String nonce) {
        try {
            String head = request.getMethod() + "\n" + request.getRequestURI() + "\n" + time + "\n" + nonce + "\n";
            return hmac(key(), head, request.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] key() throws IOException {
        if (Files.notExists(keyFile)) {
            throw Problem.of(401, "signature", "This instance has no key of a launcher.");
        }
        return Files.readString(keyFile).strip().getBytes(StandardCharsets.UTF_8);
    }

    static String hmac(byte[] key, String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Hash.hex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private boolean isNew(String nonce) {
        sql.sql("delete from launcher_nonce where at < :old")
                .param("old", Rows.time(clock.instant().minus(FRESH.multipliedBy(3))))
                .update();
        return sql.sql("insert into launcher_nonce (nonce, at) values (:nonce, :at) on conflict do nothing")
                        .param("nonce", nonce)
                        .param("at", Rows.time(clock.instant()))
                        .update()
                == 1;
    }
}
