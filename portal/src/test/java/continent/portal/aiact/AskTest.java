package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions on the pages, over whatever text other tests imported, or over the guide alone.
class AskTest {

    private final LawReader reader = new LawReader();

    private static String address(String path, String question) {
        return path + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    @Test
    void the_first_visit_asks_for_a_question_in_both_languages() {
        var page = reader.visited("/law/ask");
        assertThat(page.select("input[name=q][required]")).hasSize(1);
        assertThat(page.select("#answer, #nearest")).isEmpty();
        assertThat(reader.visited("/law/ask", "nb").select("h1").text()).isEqualTo("Spør loven");
        assertThat(reader.visited("/law").select("a[href=/law/ask]")).hasSize(1);
    }

    @Test
    void a_question_gets_units_with_links_and_stays_in_the_address() {
        String question = "How long must a deployer keep <b>logs</b> & data?";
        var page = reader.visited(address("/law/ask", question));
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo(question);
        assertThat(page.select("main b")).isEmpty();
        assertThat(page.select("#nearest li a").size()).isBetween(1, 6);
        assertThat(page.select("#nearest li a").eachAttr("href")).allMatch(href -> href.startsWith("/law/"));
        assertThat(page.select("a[href=/law/describe]")).isNotEmpty();
    }

    @Test
    void small_talk_is_said_to_have_no_answer() {
        var page = reader.visited(address("/law/ask", "What is the best pizza in Naples?"));
        assertThat(page.select(".empty").text()).contains("No passage of the Act answers this");
        assertThat(page.select("#answer")).isEmpty();
    }

    @Test
    void programs_get_the_same_with_explanations() {
        var answer = reader.json(address("/api/v1/aiact/ask", "What is a deployer?"));
        assertThat(answer).containsKeys("question", "asOf", "units", "answer", "abstained", "passages");
        assertThat((List<?>) answer.get("units"))
                .isNotEmpty()
                .allSatisfy(
                        unit -> assertThat(((Map<?, ?>) unit).get("because")).isNotNull());
        var lengthy = reader.json(address("/api/v1/aiact/ask", "logs ".repeat(1_000)));
        assertThat((String) lengthy.get("question")).hasSizeLessThanOrEqualTo(500);
        assertThat(reader.get(address("/law/ask", "logs") + "&as-of=yesterday", "text/html", "en", false)
                        .statusCode())
                .isEqualTo(422);
    }
}
