package continent.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What every page has to keep: nothing for axe to find in both schemes, no scrolling sideways on a narrow screen, one
/// heading of the first order; and a picture of it in two widths.
final class Looks {

    static final Path PICTURES = Repository.ROOT.resolve("e2e/target/screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final List<String> complaints = new ArrayList<>();
    private final String suffix;

    /// @param suffix tells the pictures of one crawl from those of another
    Looks(String suffix) {
        this.suffix = suffix;
    }

    List<String> complaints() {
        return complaints;
    }

    void at(Page page, String kind) {
        String name = kind.equals("/") ? "home" : kind.substring(1).replaceAll("[^a-zA-Z0-9]+", "-");
        page.setViewportSize(WIDE, 900);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            AxeBuilder axe = new AxeBuilder(page);
            if (scheme == ColorScheme.DARK) {
                axe.withRules(List.of("color-contrast")); // nothing else depends on the scheme
            }
            for (Rule rule : axe.analyze().getViolations()) {
                complaints.add(page.url() + " (" + scheme + ") " + rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .limit(3)
                                .collect(Collectors.joining(", ")));
            }
            picture(page, name + "-" + WIDE + (scheme == ColorScheme.DARK ? "-dark" : ""));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 800);
        picture(page, name + "-" + NARROW);
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            complaints.add(page.url() + " scrolls " + wider + " px sideways at " + NARROW + " px");
        }
        if (page.locator("h1").count() != 1) {
            complaints.add(page.url() + " has " + page.locator("h1").count() + " headings of the first order");
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + suffix + ".png"))
                .setFullPage(true));
    }
}
