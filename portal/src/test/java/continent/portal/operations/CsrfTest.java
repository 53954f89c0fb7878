package continent.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.operations.World.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Whatever a session's cookie could authorise needs the token of our own pages: every endpoint that changes something.
class CsrfTest {

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    @Test
    void no_change_is_made_by_a_cookie_alone() throws Exception {
        var flaws = new ArrayList<String>();
        int tried = 0;
        for (var row : OperationRow.readAll().rows()) {
            if (row.method().equals("GET") || row.path().startsWith("/launcher/")) {
                continue;
            }
            tried++;
            String path = row.path().replaceAll("\\{[^}]*}", "x");
            for (String token : new String[] {"", "; csrf=0123456789abcdef"}) {
                var request = client.request(row.method(), path, BodyPublishers.noBody())
                        .header("Accept", "application/json")
                        .header("Cookie", "session=" + world.secret(Actor.OWNER) + token)
                        .build();
                var answer = client.send(request);
                if (answer.statusCode() != 403 || !answer.body().contains("\"code\":\"csrf\"")) {
                    flaws.add(row.method() + " " + row.path() + " with a cookie alone: " + answer.statusCode());
                }
            }
        }
        assertThat(flaws).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }
}
