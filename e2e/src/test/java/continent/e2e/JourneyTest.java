package continent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The journey was walked in a browser that runs no script; here is what it left.
@ExtendWith(Chrome.Needed.class)
class JourneyTest {

    private final Walk walk = Walk.shared();

    @Test
    void every_stage_before_the_documents_is_done() {
        Page page = Chrome.page(walk.context());
        page.navigate(Product.shared().address() + walk.project());
        assertThat(page.locator(".path li.done").count()).isEqualTo(6);
        assertThat(page.locator(".path li.now").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText()).contains("Chain holds");
        page.close();
    }

    @Test
    void the_exported_dossier_proves_itself_offline() throws IOException {
        String address = Product.shared().address() + "/api/v1" + walk.project() + "/dossier?format=zip";
        APIResponse answer = walk.context().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        Path file = Files.createTempDirectory("continent-e2e-").resolve("dossier.zip");
        Files.write(file, answer.body());
        Product.Printed printed = Product.plain(List.of("dossier", "verify", file.toString()));
        assertThat(printed.exit()).as(printed.out()).isZero();
    }

    @Test
    void documents_are_filled_from_what_happened() {
        Page page = Chrome.page(walk.context());
        page.navigate(Product.shared().address() + walk.project() + "/documents/training-content-summary");
        assertThat(page.locator(".answer:not(:has(.missing))").count()).isGreaterThan(5);
        page.close();
    }

    @Test
    void a_visitor_who_wants_a_project_is_asked_to_sign_in_and_comes_back() {
        try (BrowserContext visitor = Chrome.context("en-GB", false)) {
            Page page = Chrome.page(visitor);
            page.navigate(Product.shared().address() + "/projects/new");
            page.getByLabel("E-mail address").fill(Walk.EMAIL);
            page.getByLabel("Password").fill(Walk.PASSWORD);
            page.locator("main form button").first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            assertThat(Walk.path(page)).isEqualTo("/projects/new");
        }
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed() {
        Page page = Chrome.page(walk.context());
        page.navigate(Product.shared().address() + "/projects/new");
        page.getByLabel("Sector").fill("energy");
        page.getByLabel("Name").fill("  "); // enough for the browser, not for the product
        page.getByLabel("Intended purpose").fill("  ");
        page.locator("main form[action='/projects'] button").click();
        page.waitForLoadState();
        assertThat(page.locator(".errors li").count()).isEqualTo(2);
        assertThat(page.getByLabel("Sector").inputValue()).isEqualTo("energy");
        page.close();
    }
}
