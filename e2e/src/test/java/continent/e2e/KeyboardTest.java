package continent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chrome.Needed.class)
class KeyboardTest {

    private static final int STEPS_MAX = 120;

    @Test
    void the_first_stop_skips_to_the_content() {
        try (BrowserContext context = Chrome.context("en-GB", true)) {
            Page page = Chrome.page(context);
            page.navigate(Product.shared().address() + "/factories");
            page.keyboard().press("Tab");
            assertThat(focus(page)).contains("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void every_mark_of_the_map_is_reached_and_its_focus_is_seen() {
        try (BrowserContext context = Chrome.context("en-GB", true)) {
            Page page = Chrome.page(context);
            page.navigate(Product.shared().address() + "/");
            Set<String> reached = new LinkedHashSet<>();
            for (int step = 0; step < STEPS_MAX; step++) {
                page.keyboard().press("Tab");
                String label = String.valueOf(page.evaluate(
                        "document.activeElement.closest('.map svg a')?.getAttribute('aria-label') ?? ''"));
                if (!label.isEmpty()) {
                    reached.add(label);
                    assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('.reach')).stroke"))
                            .as(label)
                            .isNotEqualTo("none");
                }
            }
            assertThat(reached).hasSize(32);
        }
    }

    @Test
    void a_person_signs_in_with_the_keyboard_alone() {
        Walk.shared();
        try (BrowserContext context = Chrome.context("en-GB", true)) {
            Page page = Chrome.page(context);
            page.navigate(Product.shared().address() + "/sign-in");
            page.locator("input[name=email]").focus();
            page.keyboard().type(Walk.EMAIL);
            page.keyboard().press("Tab");
            page.keyboard().type(Walk.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            assertThat(page.locator("header a[href='/account']").count()).isEqualTo(1);
        }
    }

    private static String focus(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.className"));
    }
}
