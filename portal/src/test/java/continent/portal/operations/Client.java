package continent.portal.operations;

import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls the portal over HTTP as someone.
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CSRF = "0123456789abcdef";
    private final PortalServer portal;

    public Client(PortalServer portal) {
        this.portal = portal;
    }

    /// A request to which headers and a body can still be added.
    public HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path)).method(method, body);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> call(String method, String path, Actor actor, World world) {
        var request = request(method, path, BodyPublishers.noBody()).header("Accept", "application/json");
        switch (actor) {
            case VISITOR -> {}
            case TOKEN, SCOPELESS -> request.header("Authorization", "Bearer " + world.secret(actor));
            case LAUNCHER -> sign(request, method, path);
            default -> session(request, world.secret(actor));
        }
        return send(request.build());
    }

    /// Posts JSON as the owner of the world's organisation.
    ///
    /// @return the answer's object
    public Map<String, Object> create(String path, Map<String, ?> fields, World world) {
        var request = request("POST", path, BodyPublishers.ofString(Json.write(fields)))
                .header("Content-Type", "application/json");
        var answer = send(session(request, world.secret(Actor.OWNER)).build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.object(answer.body()).orThrow();
    }

    /// Adds a session and the token that changes by a session need.
    public static HttpRequest.Builder session(HttpRequest.Builder request, String secret) {
        return request.header("Cookie", "session=" + secret + "; csrf=" + CSRF).header("X-CSRF-Token", masked());
    }

    /// The header or field that belongs to the cookie: random bytes, here zeros, and the token mixed with them.
    private static String masked() {
        byte[] token = CSRF.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    /// Signs an empty body as the launcher does, from the documentation's words rather than from the portal's code.
    public void sign(HttpRequest.Builder request, String method, String path) {
        try {
            Path file = portal.data().resolve("keys/launcher.key");
            String key = Files.readString(file).strip();
            String time = Long.toString(System.currentTimeMillis() / 1_000);
            String nonce = UUID.randomUUID().toString().replace("-", "");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String message = method + "\n" + path + "\n" + time + "\n" + nonce + "\n";
            request.header("Continent-Time", time)
                    .header("Continent-Nonce", nonce)
                    .header(
                            "Continent-Signature",
                            HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
