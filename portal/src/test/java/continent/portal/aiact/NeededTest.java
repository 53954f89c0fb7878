package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.operations.Client;
import continent.portal.operations.World.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Whether an answer was what somebody needed.
class NeededTest {

    private final LawReader reader = new LawReader();

    @Test
    void a_question_is_kept_only_where_the_reader_lets_it() {
        send("/administration/questions/forget", "");
        assertThat(administered("/administration/questions")).contains("Nobody has said anything yet");

        var first = reader.post("/law/ask/needed", "q=what+is+a+deployer%3F&needed=yes");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/law/ask?q=what+is+a+deployer%3F");
        reader.post("/law/ask/needed", "q=who+pays+%3Cfines%3E%3F&needed=no&keep=true");
        reader.post("/law/ask/needed", "q=never&needed=perhaps");
        reader.post("/law/ask/needed", "q=" + "a".repeat(501) + "&needed=no&keep=true");

        String page = administered("/administration/questions");
        assertThat(page)
                .contains("1 yes, 1 no", "who pays &lt;fines&gt;?", "not kept")
                .doesNotContain("deployer?");
        assertThat(Jsoup.parse(administered("/administration/questions?needed=yes"))
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(administered("/api/v1/aiact/needed"))
                .contains("\"question\":\"who pays <fines>?\"", "\"needed\":false", "\"units\":[\"")
                .hasLineCount(1);
    }

    @Test
    void the_form_stands_under_an_answer_and_not_before_there_is_one() {
        assertThat(reader.visited("/law/ask").select("#needed")).isEmpty();
        var form = reader.visited("/law/ask?q=logs", "nb").select("#needed form[method=post]");
        assertThat(form.select("button[name=needed]").eachAttr("value")).containsExactly("yes", "no");
        assertThat(form.select("input[name=keep][checked]")).isEmpty();
        assertThat(form.select("input[name=_csrf]")).hasSize(1);
    }

    private String administered(String path) {
        var request =
                reader.client.request("GET", path, BodyPublishers.noBody()).header("Accept", "text/html, */*");
        return reader.client
                .send(Client.session(request, reader.world.secret(Actor.ADMINISTRATOR))
                        .build())
                .body();
    }

    private HttpResponse<String> send(String path, String body) {
        return reader.send(path, body, "application/x-www-form-urlencoded", "text/html", Actor.ADMINISTRATOR);
    }
}
