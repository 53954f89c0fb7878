package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FirstPageTest {

    private final PortalServer portal = PortalServer.shared();

    @Test
    void a_page_has_its_layout_in_the_language_asked_for() throws Exception {
        var english = Jsoup.parse(get("/api").body());
        assertThat(english.select("h1").text()).isEqualTo("For programs");
        assertThat(english.select("footer").text()).contains("not a site of the European Union");

        var norwegian =
                Jsoup.parse(get("/api", "Accept-Language", "no,en;q=0.5").body());
        assertThat(norwegian.select("h1").text()).isEqualTo("For programmer");
        assertThat(norwegian.select("html").attr("lang")).isEqualTo("nb");
    }

    @Test
    void styles_are_linked_by_their_hash_and_kept_for_good() throws Exception {
        var links = Jsoup.parse(get("/api").body()).select("link[rel=stylesheet]");
        assertThat(links).isNotEmpty();
        var style = get(links.getFirst().attr("href"));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    }

    @Test
    void health_and_the_description_of_the_interface_answer() throws Exception {
        assertThat(get("/health").body()).contains("UP");
        assertThat(get("/api/v1/openapi.json").body()).contains("\"openapi\":\"3.1");
    }

    @Test
    void an_unknown_address_is_a_problem_for_programs_and_a_page_for_readers() throws Exception {
        var problem = get("/api/v1/nothing-here");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"not-found\"", "\"requestId\":\"req_");

        var page = get("/nothing-here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(page.body()).select("main a.button").attr("href"))
                .isEqualTo("/");
        assertThat(get("/nothing-here", "Accept-Language", "nb").body()).contains("Her er det ingenting");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
