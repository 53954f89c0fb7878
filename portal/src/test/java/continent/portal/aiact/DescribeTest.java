package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DescribeTest {

    private final LawReader reader = new LawReader();

    @Test
    void the_empty_page_asks_for_a_description_in_both_languages() {
        assertThat(reader.visited("/law/describe").select("textarea[name=text]"))
                .hasSize(1);
        assertThat(reader.visited("/law/describe", "nb").select("h1").text()).isEqualTo("Beskriv systemet");
        assertThat(reader.visited("/law").select("a[href=/law/describe]")).hasSize(1);
    }

    @Test
    void a_description_gets_suggestions_with_quotes_and_choices_and_stays_in_the_form() {
        String text = "Cameras watch our cashiers & tell the manager who of the employees is <angry> or sad.";
        var answer = reader.post("/law/describe", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea[name=text]").text()).isEqualTo(text);
        assertThat(page.select("#group-prohibited legend").first().text()).contains("Art. 5(1)(f)", "since");
        assertThat(page.select("input[name=art_5_1_f][value=yes]")).hasSize(1);
        assertThat(page.select("input[checked]").eachAttr("value"))
                .as("nothing is confirmed unasked")
                .containsOnly("unsure");
        assertThat(text).contains(page.select("#group-prohibited q").first().text());
        assertThat(page.select("form[action=/law/describe/check] button")).hasSize(1);
        var empty = reader.post("/law/describe", "text=");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select(".error").text()).isNotBlank();
    }

    @Test
    void what_is_confirmed_starts_the_checker() {
        String chosen = "/law/describe/check?anx_III_4_a=yes&anx_III_5_b=no&anx_III_6_a=unsure&x=yes";
        var onward = reader.get(chosen, "text/html", "en", false);
        assertThat(onward.statusCode()).isEqualTo(303);
        String place = onward.headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith("/law/check?asOf=");
        var page = reader.visited(place);
        assertThat(page.select("ol.answers > li").text()).contains("recruit").contains("creditworthiness");
        assertThat(page.select("#question").text()).isNotBlank();
    }

    @Test
    void programs_get_suggestions_and_wrong_input_is_refused() throws Exception {
        var answer = post("{\"text\":\"Our AI ranks job applicants by their CVs for the recruiter.\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("anx_III_4_a", "\"because\"", "\"minimal\"");
        assertThat(post("{\"text\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(post("{\"text\":\"" + "a".repeat(10_001) + "\"}").statusCode())
                .isEqualTo(422);
        assertThat(post("{\"txt\":\"x\"}").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> post(String json) {
        return reader.client.send(reader.client
                .request("POST", "/api/v1/aiact/triage", BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .build());
    }
}
