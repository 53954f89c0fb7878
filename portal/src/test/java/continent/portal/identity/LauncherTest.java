package continent.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private static final String TOUR = "/launcher/tour-token";
    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);

    @Test
    void the_tour_gets_a_token_of_its_own_organisation_for_an_hour() {
        var first = Json.object(client.send(signed(TOUR)).body()).orThrow();
        var second = Json.object(client.send(signed(TOUR)).body()).orThrow();
        assertThat(second.get("organisation")).isEqualTo(first.get("organisation"));
        assertThat(second.get("token")).isNotEqualTo(first.get("token"));

        String token = (String) first.get("token");
        var me = Json.object(me(token).body()).orThrow();
        assertThat(((Map<?, ?>) me.get("organisation")).get("mark")).isEqualTo("tour");
        portal.clock()
                .later(
                        Duration.ofMinutes(61),
                        () -> assertThat(me(token).statusCode()).isEqualTo(401));
    }

    @Test
    void a_signature_is_good_once_for_a_minute_and_for_its_address() {
        var request = signed(TOUR);
        assertThat(client.send(request).statusCode()).isEqualTo(200);
        assertThat(client.send(request).statusCode()).as("sent again").isEqualTo(401);
        portal.clock()
                .later(
                        Duration.ofSeconds(62),
                        () -> assertThat(client.send(signed(TOUR)).statusCode())
                                .as("a minute old")
                                .isEqualTo(401));
        var elsewhere = client.request("POST", "/launcher/admin-link", BodyPublishers.noBody());
        client.sign(elsewhere, "POST", TOUR);
        assertThat(client.send(elsewhere.build()).statusCode())
                .as("for another address")
                .isEqualTo(401);
        var other = client.request("POST", TOUR, BodyPublishers.ofString("more"));
        client.sign(other, "POST", TOUR);
        assertThat(client.send(other.build()).statusCode())
                .as("with another body")
                .isEqualTo(401);
    }

    private HttpRequest signed(String path) {
        var request = client.request("POST", path, BodyPublishers.noBody());
        client.sign(request, "POST", path);
        return request.build();
    }

    private java.net.http.HttpResponse<String> me(String token) {
        return client.send(client.request("GET", "/api/v1/me", BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
