package continent.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import continent.kernel.Json;
import continent.launcher.tour.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a tour does where the portal isn't what it should be: it ends by itself within a minute, and names the step.
class GoneTest {

    private static final Duration PROMISED = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private HttpServer server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_portal_that_is_gone_ends_the_tour_within_a_minute_with_the_step_on_stdout_and_stderr() {
        URI address = address();
        server.stop(0);
        long start = System.nanoTime();
        assertThat(walk(address)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
        named("doesn't answer");
    }

    @Test
    void another_program_at_the_port_ends_the_tour_at_once() {
        answer(200, "<html>Welcome to another program</html>");
        assertThat(walk(address())).isFalse();
        named("not the portal");
    }

    @Test
    void a_refusal_ends_the_tour_at_once_with_its_words() {
        answer(401, "{\"detail\":\"The token is unknown, expired or revoked.\"}");
        assertThat(walk(address())).isFalse();
        named("401", "expired");
    }

    @Test
    void a_download_that_breaks_off_is_a_failed_claim_and_no_crash() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[10_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThatThrownBy(() -> new Api(address(), "t").download("/x", folder.resolve("x")))
                .isInstanceOf(ClaimFailed.class)
                .hasMessageContaining("/x broke off");
    }

    private void named(String... words) {
        var line = Json.object(out.toString(StandardCharsets.UTF_8).strip()).orThrow();
        assertThat(line)
                .containsEntry("step", "sign-in")
                .containsEntry("ok", false)
                .containsKeys("seconds", "link");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("ends at the step 'sign-in'")
                .contains(words);
    }

    private boolean walk(URI address) {
        var tour = new TourCommand(
                address,
                "token",
                true,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return tour.walk(true, _ -> new Corpus("none", List.of()));
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> send(exchange, status, body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
