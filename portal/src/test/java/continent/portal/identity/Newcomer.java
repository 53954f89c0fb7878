package continent.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.Browser;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/// Somebody whom nobody knows yet, and the administrator's link of the machine by which an account is set up.
final class Newcomer {

    static final String PASSWORD = "four quiet words here";

    private final Client client;
    private final String email = UUID.randomUUID() + "@example.org";

    Newcomer(PortalServer portal) {
        client = new Client(portal);
    }

    String email() {
        return email;
    }

    void enrol(Browser browser) {
        browser.open(administratorLink()).submit("/link/", setUp());
        assertThat(browser.heading()).isEqualTo("Åse");
    }

    Map<String, String> setUp() {
        return Map.of("name", "Åse", "email", email, "organisation", "Institutt", "password", PASSWORD);
    }

    String administratorLink() {
        var request = client.request("POST", "/launcher/admin-link", BodyPublishers.noBody());
        client.sign(request, "POST", "/launcher/admin-link");
        var answer = client.send(request.build());
        return (String) Json.object(answer.body()).orThrow().get("path");
    }
}
