package continent.portal.factories;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.factories.Registry;
import continent.kernel.Json;
import continent.portal.PortalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryPagesTest {

    private final PortalServer portal = PortalServer.shared();

    @Test
    void every_site_has_a_page_with_source_and_date_in_both_languages() throws Exception {
        for (var site : Registry.load().sites().toList()) {
            for (String language : List.of("en", "nb")) {
                HttpResponse<String> answer = get("/factories/" + site.id(), language);
                assertThat(answer.statusCode()).as(site.id()).isEqualTo(200);
                assertThat(answer.body()).as(site.id()).doesNotContain("registry.");
                assertThat(Jsoup.parse(answer.body()).select(".source").text()).contains("2026");
            }
        }
    }

    @Test
    void an_unknown_site_is_a_page_that_says_so() throws Exception {
        assertThat(get("/factories/atlantis", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_figure_says_so_and_is_never_zero() throws Exception {
        assertThat(page("/factories/hammerhai").select("dl.facts dd").first().text())
                .isEqualTo("? unknown");
        assertThat(page("/factories").select("table.sites td").eachText()).doesNotContain("0", "null");
    }

    @Test
    void figures_on_which_the_sources_disagree_are_both_shown() throws Exception {
        assertThat(page("/factories/luxembourg").select(".claims").text())
                .contains("1,008 Blackwell", "contract of 22 Jul 2026", "over 2,100", "plan of May 2025")
                .contains("the sources disagree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country=PL | PIAST, Gaia",
                "state=operating | JAIF",
                "country=ES&sort=name&order=up | 1HealthAI, BSC AI Factory",
                "country=ES&sort=name&order=down | BSC AI Factory, 1HealthAI",
                "country=FR&state=tender | ''",
                "country=xx&state=no&sort=no&order=no&country=SE | MIMER"
            })
    void the_list_is_filtered_and_sorted_by_its_address_alone(String query, String expected) throws Exception {
        assertThat(String.join(", ", names("/factories?" + query.replace("country=xx&", ""))))
                .isEqualTo(expected);
    }

    @Test
    void unknown_numbers_stand_last_in_both_directions() throws Exception {
        assertThat(names("/factories?sort=accelerators&order=down").subList(0, 3))
                .containsExactly("JAIF", "IT4LIA", "LUMI AI Factory");
        assertThat(names("/factories?sort=accelerators&order=up").getFirst()).isEqualTo("Gaia");
    }

    @Test
    void programs_get_the_same_facts_page_by_page() throws Exception {
        var first = Json.object(get("/api/v1/factories?limit=30", "en").body()).orThrow();
        assertThat((List<?>) first.get("items")).hasSize(30);
        String rest = get("/api/v1/factories?limit=30&cursor=" + first.get("next"), "en")
                .body();
        assertThat((List<?>) Json.object(rest).orThrow().get("items")).hasSize(2);
        assertThat(get("/api/v1/factories/czai", "en").body()).contains("\"count\":null", "\"date\":\"2026-10-10\"");
    }

    private List<String> names(String path) throws Exception {
        return page(path)
                .select("table.sites")
                .first()
                .select("tbody th a[href^=/factories/]:not([href*=antenna])")
                .eachText();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(get(path, "en").body());
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(portal.address() + path)).header("Accept-Language", language);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
