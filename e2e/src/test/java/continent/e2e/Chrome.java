package continent.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One Chromium for all tests of this module; contexts in it do not know one another.
final class Chrome {

    private static final String WANTED = "CONTINENT_BROWSER";
    private static @Nullable Browser browser;

    private Chrome() {}

    /// The path of Chromium: what `CONTINENT_BROWSER` names, else where distributions put it.
    static Optional<Path> path() {
        return Stream.of(
                        System.getenv().getOrDefault(WANTED, ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> name.startsWith("/"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A new context, as if on a machine of its own.
    static BrowserContext context(String language, boolean script) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Product.shared().address())
                        .setLocale(language)
                        .setJavaScriptEnabled(script)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1280, 900));
    }

    static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    /// Skips tests where there is no Chromium, and says so; with `CONTINENT_BROWSER=required` they run and fail.
    static final class Needed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (path().isPresent() || System.getenv(WANTED) != null) {
                return ConditionEvaluationResult.enabled("Chromium is wanted or found");
            }
            return ConditionEvaluationResult.disabled("Chromium was not found: the browser tests are skipped");
        }
    }
}
