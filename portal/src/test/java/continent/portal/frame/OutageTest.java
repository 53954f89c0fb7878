package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// While the database is away everything says so, each in its own form, and afterwards all is as before.
class OutageTest {

    @Test
    void a_portal_without_its_database_says_so_and_comes_back() {
        try (var portal = PortalServer.with(getClass().getClassLoader())) {
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
    }

    private static HttpResponse<String> health(Client client) {
        return client.send(
                client.request("GET", "/health", BodyPublishers.noBody()).build());
    }
}
