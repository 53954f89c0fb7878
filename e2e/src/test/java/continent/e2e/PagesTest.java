package continent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chrome.Needed.class)
class PagesTest {

    /// Where a visitor begins; to some of them only a form leads.
    private static final List<String> VISITOR = List.of(
            "/",
            "/factories/luxembourg",
            "/sign-in",
            "/law/check",
            "/law/result",
            "/law/describe/check?anx_III_4_a=yes");

    @Test
    void every_page_is_accessible_in_both_schemes_and_fits_a_narrow_screen() {
        Pages pages = new Pages();
        Looks looks = new Looks("");
        try (BrowserContext visitor = Chrome.context("en-GB", true)) {
            pages.crawl(visitor, VISITOR, looks::at);
            pages.crawl(visitor, List.of(Product.shared().newAdministratorLink()), looks::at);
        }
        try (BrowserContext person = Walk.shared().withScript("en-GB")) {
            pages.crawl(person, Walk.shared().addresses(), looks::at);
        }
        assertThat(looks.complaints()).isEmpty();
        assertThat(pages.failures()).isEmpty();
        assertThat(pages.missed()).as("pages that no link leads to").isEmpty();
    }

    @Test
    void every_page_speaks_norwegian_and_shows_no_key_of_a_text() throws IOException {
        List<String> keys = keys();
        List<String> complaints = new ArrayList<>();
        Pages pages = new Pages();
        try (BrowserContext person = Walk.shared().withScript("nb-NO")) {
            pages.crawl(person, Walk.shared().addresses(), (page, kind) -> {
                String text = page.locator("body").innerText();
                keys.stream().filter(text::contains).forEach(key -> complaints.add(page.url() + " shows " + key));
                if (!"nb".equals(page.locator("html").getAttribute("lang"))) {
                    complaints.add(page.url() + " is not in Norwegian");
                }
            });
        }
        assertThat(complaints).isEmpty();
    }

    private static List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("portal/src/main/resources/messages"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("_nb.properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().stream()
                        .filter(key -> key.chars().filter(c -> c == '.').count() >= 2)
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
