package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What needs a portal with settings of its own, or one whose database may be stopped.
class OwnServerTest {

    private static PortalServer portal;

    @BeforeAll
    static void start() {
        portal = PortalServer.with(
                OwnServerTest.class.getClassLoader(),
                Map.of("continent.https", "true", "continent.allowed-hosts", "Portal.Example,other.example"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void behind_https_cookies_are_for_https_alone_and_browsers_are_told_to_stay_there() {
        var client = new Client(portal);
        var page = client.send(
                client.request("GET", "/sign-in", BodyPublishers.noBody()).build());
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=");
    }

    @Test
    void names_that_the_operator_listed_are_answered_however_they_are_written() throws IOException {
        for (String host : List.of("portal.example", "PORTAL.EXAMPLE:443", "other.example")) {
            assertThat(status(host)).as(host).isEqualTo("HTTP/1.1 200");
        }
        assertThat(status("portal.example.evil")).isEqualTo("HTTP/1.1 421");
    }

    private static String status(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", portal.port())) {
            String head = "GET /api HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void a_portal_without_its_database_says_so_and_comes_back() {
        var client = new Client(portal);
        var world = new World(portal);
        assertThat(health(client).statusCode()).isEqualTo(200);
        portal.database().stop();
        var answers = List.of("/api/v1/me", "/api/v1/projects", "/projects", "/health").parallelStream()
                .map(path -> client.send(Client.session(
                                client.request("GET", path, BodyPublishers.noBody())
                                        .header("Accept", path.startsWith("/p") ? "text/html" : "*/*"),
                                world.secret(Actor.OWNER))
                        .build()))
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
        assertThat(answers.subList(0, 2)).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("\"code\":\"unavailable\"", "req_")
                    .doesNotContain("jdbc");
        });
        assertThat(answers.get(2).body()).contains("Not reachable at the moment", "req_");
        portal.database().start();
        assertThat(client.call("GET", "/api/v1/me", Actor.OWNER, world).statusCode())
                .isEqualTo(200);
        assertThat(health(client).body()).contains("UP");
    }

    private static HttpResponse<String> health(Client client) {
        return client.send(
                client.request("GET", "/health", BodyPublishers.noBody()).build());
    }
}
