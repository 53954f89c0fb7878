package continent.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.ActDate;
import continent.content.factories.Registry;
import continent.portal.PortalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private final PortalServer portal = PortalServer.shared();

    @Test
    void it_says_what_this_is_and_offers_one_filled_and_one_quiet_action() throws Exception {
        Document page = page("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main a.button:not(.quiet)")).hasSize(1);
        assertThat(page.select("main a.button.quiet")).hasSize(1);
    }

    @Test
    void it_shows_three_figures_each_with_source_and_date() throws Exception {
        var figures = page("en").select(".figures > div");
        assertThat(figures).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.select("dd.value").text()).isNotBlank();
            assertThat(figure.select("dd.source").text()).containsPattern("\\d");
        });
        assertThat(figures.getFirst().text()).contains("19", "13 antennas", "10 Oct 2026");
    }

    @Test
    void the_next_date_of_the_act_is_that_of_the_clock() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        String expected = ActDate.next(ActDate.all(), today)
                .map(date -> date.day().toString())
                .orElseThrow();
        Element first = page("nb").select(".dates time").first();
        assertThat(first).isNotNull();
        assertThat(first.attr("datetime")).isEqualTo(expected);
    }

    @Test
    void every_site_is_a_link_on_the_map_that_says_its_name() throws Exception {
        Document page = page("en");
        var links = page.select(".map svg a");
        assertThat(links).hasSize((int) Registry.load().sites().count());
        assertThat(links)
                .allMatch(link -> !link.attr("aria-label").isBlank()
                        && !link.select("title").isEmpty());
        assertThat(page.select(".map svg a[href=/factories/jaif]").attr("aria-label"))
                .isEqualTo("AI Factory: JAIF, Jülich, Germany");
        assertThat(page.select(".map figcaption a").attr("href")).isEqualTo("/factories");
    }

    @Test
    void the_page_with_its_map_is_light() throws Exception {
        assertThat(page("en").outerHtml().length()).isLessThan(60_000);
    }

    private Document page(String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.address() + "/")).header("Accept-Language", language);
        try (var client = HttpClient.newHttpClient()) {
            return Jsoup.parse(
                    client.send(request.build(), BodyHandlers.ofString()).body());
        }
    }
}
