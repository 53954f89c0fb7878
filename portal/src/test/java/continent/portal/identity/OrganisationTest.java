package continent.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.Browser;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    @Test
    void an_owner_adds_a_member_who_chooses_a_password() {
        String page = "/organisations/" + world.organisationId();
        var owner = as(Actor.OWNER).open(page);
        String email = world.ownerId() + "-new@example.org";
        owner.submit(page + "/members", Map.of("name", "Kari", "email", email, "role", "VIEWER"));
        assertThat(owner.status()).isEqualTo(201);
        String link = owner.text(".card.next code");
        assertThat(link).startsWith("/link/");

        var kari = new Browser(portal).open(link);
        assertThat(kari.text("main")).contains(email);
        kari.submit("/link/", Map.of("name", "Kari Nordmann", "password", "a password of words"));
        assertThat(kari.heading()).isEqualTo("Kari Nordmann");
        assertThat(kari.open(page).text("table")).contains("Kari Nordmann", "Viewer");
        assertThat(kari.page().select("form[action$=members]")).isEmpty();
    }

    @Test
    void an_invitation_of_a_known_address_asks_for_its_password() {
        String page = "/organisations/" + world.organisationId();
        String email = world.ownerId() + "-known@example.org";
        var first = invite(page, email);
        new Browser(portal).open(first).submit("/link/", Map.of("name", "Ola", "password", "a password of words"));

        var other = new World(portal);
        String otherPage = "/organisations/" + other.organisationId();
        var second = invite(other, otherPage, email);
        var ola = new Browser(portal).open(second);
        assertThat(ola.page().select("#name")).isEmpty();
        assertThat(ola.submit("/link/", Map.of("password", "not the password")).status())
                .isEqualTo(422);
        ola.submit("/link/", Map.of("password", "a password of words"));
        assertThat(ola.open(otherPage).status()).isEqualTo(200);
        assertThat(ola.open(page).status()).isEqualTo(200);
    }

    @Test
    void the_last_owner_stays() {
        String page = "/organisations/" + world.organisationId();
        var owner = as(Actor.OWNER).open(page);
        owner.submit(page + "/members/" + world.ownerId() + "/role", Map.of("role", "VIEWER"));
        assertThat(owner.status()).isEqualTo(409);
        owner.open(page).submit(page + "/members/" + world.ownerId() + "/remove", Map.of());
        assertThat(owner.status()).isEqualTo(409);
        assertThat(owner.open(page).status()).isEqualTo(200);
    }

    @Test
    void a_token_is_shown_once_works_within_its_scopes_and_ends() {
        var created = client.create(
                "/api/v1/tokens", Map.of("name", "nightly", "scopes", List.of("projects:read"), "days", 2), world);
        String secret = (String) created.get("secret");
        String id = (String) ((Map<?, ?>) created.get("token")).get("id");

        assertThat(me(secret).statusCode()).isEqualTo(200);
        assertThat(me(secret).body()).contains("\"scopes\":[\"projects:read\"]", world.organisationId());
        assertThat(bearer("/api/v1/tokens", secret).statusCode()).isEqualTo(403);
        assertThat(bearer("/api/v1/projects", secret).statusCode()).isEqualTo(200);
        portal.clock()
                .later(
                        Duration.ofHours(49),
                        () -> assertThat(me(secret).statusCode()).isEqualTo(401));

        var owner = as(Actor.OWNER).open("/account");
        assertThat(owner.text("table")).contains("nightly", "projects:read");
        assertThat(owner.answer().body()).doesNotContain(secret);
        owner.submit("/account/tokens/" + id + "/revoke", Map.of());
        assertThat(me(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void wrong_wishes_for_a_token_are_named_by_field() {
        var request = client.request(
                        "POST",
                        "/api/v1/tokens",
                        BodyPublishers.ofString(
                                "{\"name\": \"\", \"scopes\": [\"no:scope\"], \"days\": 9999, \"x\": 1}"))
                .header("Content-Type", "application/json");
        var answer =
                client.send(Client.session(request, world.secret(Actor.OWNER)).build());
        assertThat(answer.statusCode()).isEqualTo(422);
        var errors = (List<?>) Json.object(answer.body()).orThrow().get("errors");
        assertThat(errors.stream().map(error -> (String) ((Map<?, ?>) error).get("field")))
                .containsExactly("name", "scopes", "days", "x");
    }

    @Test
    void administrators_see_who_did_what() {
        String page = "/organisations/" + world.organisationId();
        as(Actor.MEMBER).open(page);
        var administrator = as(Actor.ADMINISTRATOR).open("/administration/audit");
        assertThat(administrator.text("table")).contains("identity.organisation", world.organisationId(), "req_");
        assertThat(as(Actor.OWNER).open("/administration/audit").status()).isEqualTo(403);
    }

    private String invite(String page, String email) {
        return invite(world, page, email);
    }

    private String invite(World from, String page, String email) {
        var owner = as(from, Actor.OWNER).open(page);
        owner.submit(page + "/members", Map.of("name", "Someone", "email", email, "role", "MEMBER"));
        return owner.text(".card.next code");
    }

    private Browser as(Actor actor) {
        return as(world, actor);
    }

    private Browser as(World from, Actor actor) {
        var browser = new Browser(portal);
        var cookie = new HttpCookie("session", from.secret(actor));
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(URI.create(portal.address()), cookie);
        return browser;
    }

    private java.net.http.HttpResponse<String> me(String token) {
        return bearer("/api/v1/me", token);
    }

    private java.net.http.HttpResponse<String> bearer(String path, String token) {
        return client.send(client.request("GET", path, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
