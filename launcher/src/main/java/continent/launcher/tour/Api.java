package continent.launcher.tour;

import continent.kernel.CanonicalJson;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The portal's REST interface. A call that fails because the portal or its database isn't there is made again for a
/// while; then the tour ends.
final class Api {

    /// How long a portal that doesn't answer is waited for; with the time of one call below the minute that is
    /// promised.
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration CALL_MAX = Duration.ofSeconds(20);
    /// Slower than this, nothing of a file gets on.
    private static final long BYTES_A_SECOND_LEAST = 1_000_000;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final long BETWEEN_TRIES_NANOS = 500_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;

    /// @param token sent as bearer; empty for a visitor
    Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /// @param status 200 to 499
    record Answer(int status, String body) {
        Fields fields() {
            return switch (Json.object(body)) {
                case Result.Ok<Map<String, @Nullable Object>> read -> new Fields(read.value());
                case Result.Refused<Map<String, @Nullable Object>> _ ->
                    throw new ClaimFailed(
                            "what answers is not the portal: no JSON but '" + shortened(body.strip()) + "'");
            };
        }
    }

    URI address() {
        return address;
    }

    Fields get(String path) {
        return wanted(path, answer(request(path, CALL_MAX).GET()));
    }

    /// The answer whatever its status, for steps that want to see a refusal.
    Answer look(String path) {
        return answer(request(path, CALL_MAX).GET());
    }

    /// @param key the same for the same wish, however often it is sent
    Fields post(String path, String key, Map<String, ? extends @Nullable Object> body) {
        var request = request(path, CALL_MAX)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(CanonicalJson.text(body)));
        return wanted(path, answer(request));
    }

    Fields put(String path, Path file) {
        try {
            var max = CALL_MAX.plusSeconds(Files.size(file) / BYTES_A_SECOND_LEAST);
            var request = request(path, max)
                    .header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.ofFile(file));
            return wanted(path, answer(request));
        } catch (IOException e) {
            throw new ClaimFailed("the file " + file + " can't be read: " + e.getMessage());
        }
    }

    /// Bytes of an answer, in a file. A portal from which nothing comes any more is not waited for.
    void download(String path, Path to) {
        var response = patiently(request(path, CALL_MAX).GET(), BodyHandlers.ofInputStream());
        ClaimFailed.unless(response.statusCode() == 200, path + " answers " + response.statusCode());
        var bytes = new AtomicLong();
        try (var in = response.body();
                var out = Files.newOutputStream(to);
                var _ = Stall.watch(bytes, in, CALL_MAX)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                bytes.addAndGet(read);
            }
        } catch (IOException e) {
            throw new ClaimFailed("the download of " + path + " broke off after " + bytes + " bytes (" + e + ")");
        }
    }

    private HttpRequest.Builder request(String path, Duration max) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(max).header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Fields wanted(String path, Answer answer) {
        ClaimFailed.unless(
                answer.status() < 400, path + " answers " + answer.status() + ": " + shortened(answer.body()));
        return answer.fields();
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + " …";
    }

    private Answer answer(HttpRequest.Builder request) {
        var response = patiently(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> patiently(HttpRequest.Builder builder, BodyHandler<T> handler) {
        HttpRequest request = builder.build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String problem;
            try {
                var response = client.send(request, handler);
                if (response.statusCode() < 500) {
                    return response;
                }
                problem = "answers " + response.statusCode() + " at "
                        + request.uri().getPath();
            } catch (IOException e) {
                problem = "doesn't answer at " + request.uri().getPath() + " (" + e + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClaimFailed("interrupted");
            }
            if (System.nanoTime() - end >= 0) {
                throw new ClaimFailed("the portal " + problem + "; ./continent status tells what runs");
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
    }
}
