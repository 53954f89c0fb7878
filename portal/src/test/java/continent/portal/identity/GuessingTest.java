package continent.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.Browser;
import continent.portal.PortalServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who guesses waits; who may enter doesn't.
class GuessingTest {

    private static final String PASSWORD = Newcomer.PASSWORD;
    private final PortalServer portal = PortalServer.shared();
    private final Browser browser = new Browser(portal);
    private final Newcomer newcomer = new Newcomer(portal);
    private final String email = newcomer.email();

    @BeforeEach
    void nobody_has_tried_before() {
        portal.bean(JdbcClient.class).sql("delete from sign_in_attempt").update();
    }

    @Test
    void guessing_is_slowed_down_alike_for_accounts_that_exist_and_that_do_not() {
        newcomer.enrol(browser);
        portal.clock().still(() -> {
            String[] known = guess(email);
            assertThat(guess("nobody-" + email)).isEqualTo(known);
            assertThat(known).containsExactly("401", "401", "401", "401", "401", "429", "429");
            assertThat(signIn().status()).as("not even the right password").isEqualTo(429);
        });
        portal.clock()
                .later(
                        Duration.ofMinutes(1),
                        () -> assertThat(signIn().status()).isEqualTo(200));
    }

    @Test
    void strangers_who_guess_do_not_keep_the_owner_out_of_a_browser_used_before() {
        newcomer.enrol(browser);
        browser.submit("/sign-out", Map.of());
        portal.clock().still(() -> {
            guess(email);
            assertThat(signIn().status()).as("another browser waits").isEqualTo(429);
            browser.open("/sign-in").submit("/sign-in", Map.of("email", email, "password", PASSWORD));
            assertThat(browser.open("/account").heading()).isEqualTo("Åse");
            browser.submit("/sign-out", Map.of());
            for (int i = 0; i < 5; i++) {
                browser.open("/sign-in").submit("/sign-in", Map.of("email", email, "password", "wrong words " + i));
                assertThat(browser.status()).isEqualTo(401);
            }
            browser.open("/sign-in").submit("/sign-in", Map.of("email", email, "password", PASSWORD));
            assertThat(browser.status())
                    .as("a browser that was used before is no place to guess")
                    .isEqualTo(429);
        });
    }

    @Test
    void an_address_slows_down_with_its_failures_and_not_with_those_who_may_enter() {
        newcomer.enrol(browser);
        portal.clock().still(() -> {
            for (int i = 0; i < 32; i++) {
                assertThat(signIn().status()).isEqualTo(200);
            }
            for (int i = 0; i < 30; i++) {
                assertThat(attempt("nobody" + i + "-" + email, "some wrong words")
                                .status())
                        .isEqualTo(401);
            }
            assertThat(attempt("another-" + email, "some wrong words").status()).isEqualTo(429);
        });
    }

    private Browser signIn() {
        return attempt(email, PASSWORD);
    }

    private Browser attempt(String who, String password) {
        return new Browser(portal).open("/sign-in").submit("/sign-in", Map.of("email", who, "password", password));
    }

    private String[] guess(String who) {
        var answers = new String[7];
        for (int i = 0; i < answers.length; i++) {
            var guesser = new Browser(portal).open("/sign-in");
            guesser.submit("/sign-in", Map.of("email", who, "password", "a wrong password " + i));
            answers[i] = Integer.toString(guesser.status());
        }
        return answers;
    }
}
