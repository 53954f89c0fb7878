package continent.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.Browser;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest {

    private static final String PASSWORD = Newcomer.PASSWORD;
    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final Browser browser = new Browser(portal);
    private final Newcomer newcomer = new Newcomer(portal);
    private final String email = newcomer.email();

    @Test
    void the_link_sets_up_an_administrator_once() {
        String path = newcomer.administratorLink();
        browser.open(path);
        assertThat(browser.heading()).isEqualTo("Set up the administrator");
        browser.submit(
                "/link/", Map.of("name", "Åse", "email", email, "organisation", "Institutt", "password", "short"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#name").val()).isEqualTo("Åse");
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.text(".errors a[href=#password]")).contains("12");

        browser.submit("/link/", newcomer.setUp());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.heading()).isEqualTo("Åse");
        assertThat(browser.open("/administration").status()).isEqualTo(200);
        assertThat(new Browser(portal).open(path).status()).isEqualTo(404);
    }

    @Test
    void a_link_is_gone_after_an_hour() {
        String path = newcomer.administratorLink();
        portal.clock()
                .later(
                        Duration.ofMinutes(59),
                        () -> assertThat(browser.open(path).status()).isEqualTo(200));
        portal.clock()
                .later(
                        Duration.ofMinutes(61),
                        () -> assertThat(browser.open(path).status()).isEqualTo(404));
    }

    @Test
    void a_session_goes_on_where_the_reader_wanted_to_go_and_ends_when_idle_or_old() {
        newcomer.enrol(browser);
        browser.submit("/sign-out", Map.of());
        assertThat(browser.open("/account").status()).isEqualTo(303);
        browser.open(browser.answer().headers().firstValue("Location").orElseThrow());
        browser.submit("/sign-in", Map.of("email", email.toUpperCase(), "password", PASSWORD));
        assertThat(browser.heading()).isEqualTo("Åse");

        portal.clock()
                .later(
                        Duration.ofHours(7),
                        () -> assertThat(browser.open("/account").status()).isEqualTo(200));
        portal.clock()
                .later(
                        Duration.ofHours(16),
                        () -> assertThat(browser.open("/account").status()).isEqualTo(303));
        for (int hour = 7; hour < 72; hour += 7) {
            portal.clock().later(Duration.ofHours(hour), () -> browser.open("/account"));
        }
        portal.clock()
                .later(
                        Duration.ofHours(73),
                        () -> assertThat(browser.open("/account").status()).isEqualTo(303));
    }

    @Test
    void a_next_address_elsewhere_is_not_followed() {
        newcomer.enrol(browser);
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example"}) {
            browser.submit("/sign-out", Map.of());
            browser.open("/sign-in");
            browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD, "next", elsewhere));
            assertThat(browser.answer().uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(browser.status()).isEqualTo(200);
        }
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        newcomer.enrol(browser);
        var other = new Browser(portal).open("/sign-in");
        other.submit("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(other.open("/account").status()).isEqualTo(200);

        browser.open("/account")
                .submit("/account/password", Map.of("current", "wrong", "password", "another good one"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text("#current-error")).contains("current password");
        browser.submit("/account/password", Map.of("current", PASSWORD, "password", "another good one"));
        assertThat(browser.text(".flash")).contains("changed");
        assertThat(other.open("/account").status()).isEqualTo(303);
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_keeps_what_was_typed() {
        browser.open("/sign-in");
        browser.post("/sign-in", java.util.List.of("email=someone%40example.org", "password=whispered"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.text("dd")).isEqualTo("someone@example.org");
        assertThat(browser.answer().body()).doesNotContain("whispered");
    }

    @Test
    void passwords_are_stored_as_argon2id() {
        newcomer.enrol(browser);
        String hash = portal.bean(JdbcClient.class)
                .sql("select password_hash from account where email = ?")
                .params(email)
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void cookies_are_kept_from_scripts_and_from_other_sites() {
        newcomer.enrol(browser);
        browser.submit("/sign-out", Map.of());
        browser.open("/sign-in");
        var form = browser.page().selectFirst("form[action=/sign-in]");
        assertThat(form).isNotNull();
        var request = client.request(
                        "POST",
                        "/sign-in",
                        BodyPublishers.ofString("email=" + email + "&password=" + PASSWORD.replace(' ', '+') + "&_csrf="
                                + form.select("[name=_csrf]").val().replace("=", "%3D")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "csrf=" + browser.cookie("csrf"));
        var set = client.send(request.build()).headers().allValues("Set-Cookie");
        assertThat(set).filteredOn(cookie -> cookie.startsWith("session=")).hasSize(1);
        assertThat(set).filteredOn(cookie -> cookie.startsWith("device=")).hasSize(1);
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void a_session_that_somebody_planted_is_not_taken_over() {
        newcomer.enrol(browser);
        String planted = browser.cookie("session");
        browser.open("/sign-in");
        browser.open("/account");
        browser.post(
                "/sign-in",
                java.util.List.of(
                        "_csrf="
                                + browser.page()
                                        .select("[name=_csrf]")
                                        .first()
                                        .val()
                                        .replace("=", "%3D"),
                        "email=" + email,
                        "password=" + PASSWORD.replace(' ', '+')));
        assertThat(browser.cookie("session")).isNotEqualTo(planted);
        var stranger = new Browser(portal);
        stranger.cookie("session", planted);
        assertThat(stranger.open("/account").status())
                .as("what was there before has ended")
                .isEqualTo(303);
        assertThat(browser.open("/account").status()).isEqualTo(200);
    }

    @Test
    void a_link_of_the_machine_ends_what_the_old_password_opened() {
        newcomer.enrol(browser);
        new Browser(portal).open(newcomer.administratorLink()).submit("/link/", newcomer.setUp());
        assertThat(browser.open("/account").status()).isEqualTo(303);
    }
}
