package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.fetch.Download;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Fetches the official files over HTTP, with limits of time and size; where there is no network, that is said.
@Component
class LawDownload implements Download {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(8);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

    @Override
    public Result<byte[]> get(URI address, Map<String, String> headers, int bytesMax) {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_MAX)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER_MAX);
            headers.forEach(request::header);
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return refused(address.getHost() + " answered with status " + answer.statusCode());
                }
                byte[] bytes = body.readNBytes(bytesMax + 1);
                return bytes.length > bytesMax
                        ? refused(address.getHost() + " sent more than " + bytesMax + " bytes")
                        : Result.ok(bytes);
            }
        } catch (IOException e) {
            return refused(address.getHost() + " can't be reached from here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("the fetching was interrupted");
        }
    }

    private static Result<byte[]> refused(String message) {
        return Result.refused(Refusal.of("no-answer", message));
    }
}
