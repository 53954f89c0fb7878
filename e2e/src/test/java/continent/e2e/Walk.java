package continent.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// One person's way through the product, with a browser that runs no script: from the administrator's link onwards.
final class Walk {

    static final String EMAIL = "astrid@example.org";
    static final String PASSWORD = "seven otters cross the river";

    private static final Walk SHARED = new Walk();

    private final BrowserContext context;
    private final List<String> addresses = new ArrayList<>(List.of("/", "/account", "/administration"));

    private Walk() {
        context = Chrome.context("en-GB", false);
        Page page = Chrome.page(context);
        page.navigate(Product.shared().administratorLink());
        page.getByLabel("Name").fill("Astrid Berg");
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Organisation").fill("Fjordlys AS");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Create the account");
        String project = project(page);
        addresses.add(project);
        page.close();
    }

    private static String project(Page page) {
        page.navigate(Product.shared().address() + "/projects/new");
        page.getByLabel("Name").fill("Fair ranking of job applicants");
        page.getByLabel("Intended purpose")
                .fill("Ranks applications for a post by how well they fit its tasks, for the people who decide.");
        page.getByLabel("Sector").fill("employment");
        page.getByLabel("Country").selectOption("NO");
        press(page, "Open the project");
        return page.url().substring(Product.shared().address().length());
    }

    static Walk shared() {
        return SHARED;
    }

    /// The context of this person, signed in.
    BrowserContext context() {
        return context;
    }

    /// The same session in a browser that runs scripts.
    BrowserContext withScript(String language) {
        BrowserContext other = Chrome.context(language, true);
        other.addCookies(context.cookies().stream()
                .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                        .setUrl(Product.shared().address()))
                .toList());
        return other;
    }

    /// Where a crawl begins: the pages of this walk.
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /// Presses the button with this text and waits for the page that it leads to.
    static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState();
    }
}
