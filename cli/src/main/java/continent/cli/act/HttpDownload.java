package continent.cli.act;

import continent.instruments.aiact.text.fetch.Download;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Downloads over HTTP, with limits of time and size. Redirects are followed, but never from HTTPS to HTTP.
final class HttpDownload implements Download {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

    @Override
    public Result<byte[]> get(URI address, Map<String, String> headers, int bytesMax) {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_MAX)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(ANSWER_MAX)
                    .header("User-Agent", "Continent (import of the AI Act)");
            headers.forEach(request::header);
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    return refused(address.getHost() + " answered with status " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(bytesMax + 1);
                return bytes.length > bytesMax
                        ? refused(address.getHost() + " answered with more than " + bytesMax + " bytes")
                        : Result.ok(bytes);
            }
        } catch (IOException e) {
            return refused(address.getHost() + " can't be reached ("
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("interrupted");
        }
    }

    private static <T> Result<T> refused(String message) {
        return Result.refused(Refusal.of("no-answer", message));
    }
}
