package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.launcher.system.Waiting;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each change, and each look at personal data, stands in the audit log with who, what, on which thing, and how it
/// ended.
class AuditTest {

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    @Test
    void a_change_is_logged_with_who_did_it_and_what_came_of_it() {
        var made = post(Actor.OWNER, "{\"name\": \"P\", \"purpose\": \"To learn\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(entries(made))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("operation", "projects.create")
                        .containsEntry("means", "SESSION")
                        .containsEntry("user_id", world.ownerId())
                        .containsEntry("organisation_id", world.organisationId())
                        .containsEntry(
                                "resource_id",
                                Json.object(made.body()).orThrow().get("id"))
                        .containsEntry("status", 201));
    }

    @Test
    void a_change_that_was_refused_is_logged_as_that_and_one_that_was_not_allowed_never_began() {
        assertThat(entries(post(Actor.OWNER, "{}")))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("status", 422));
        assertThat(entries(post(Actor.VIEWER, "{}"))).isEmpty();
    }

    @Test
    void a_look_at_personal_data_is_logged_and_another_look_is_not() {
        var members =
                client.call("GET", "/api/v1/organisations/" + world.organisationId() + "/members", Actor.TOKEN, world);
        assertThat(entries(members))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("means", "TOKEN")
                        .containsEntry("resource_id", world.organisationId()));
        assertThat(entries(client.call("GET", "/api/v1/projects", Actor.TOKEN, world)))
                .isEmpty();
    }

    private HttpResponse<String> post(Actor actor, String body) {
        var request = client.request("POST", "/api/v1/projects", BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return client.send(Client.session(request, world.secret(actor)).build());
    }

    /// What stands in the log under the request's id, which the answer names. How it ended is added after the answer.
    private List<Map<String, Object>> entries(HttpResponse<String> answer) {
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        Waiting.until(
                () -> entries(id).stream().allMatch(entry -> entry.get("status") != null), Duration.ofSeconds(10));
        return entries(id);
    }

    private List<Map<String, Object>> entries(String id) {
        return portal.bean(JdbcClient.class)
                .sql("select * from audit_entry where request_id = ?")
                .param(id)
                .query()
                .listOfRows();
    }
}
