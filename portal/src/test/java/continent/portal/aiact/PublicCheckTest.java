package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.operations.World.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The checker for anyone: everything stands in the address.
class PublicCheckTest {

    /// A worked system that ranks applicants, with all its facts.
    private static final String RANKS = LawReader.address("sorting-by-profile", "2026-12-01");

    /// The same with one answer less, so that something is open.
    private static final String OPEN = RANKS.replaceAll("&emotion\\.[a-zA-Z]+=[a-z]+", "");

    private final LawReader reader = new LawReader();

    @Test
    void a_question_says_what_it_rests_on_what_each_answer_settles_and_how_many_may_follow() {
        var page = reader.visited("/law/check?asOf=2026-12-01&subject.aiSystem=yes");
        assertThat(page.select("#question").text()).isNotBlank();
        assertThat(page.select(".ask .help").text()).isNotBlank();
        assertThat(page.select(".ask .cite").text()).contains("Art.");
        assertThat(page.select(".answer-choices input[value=unknown]")).hasSize(1);
        assertThat(page.select(".effects dt")).hasSize(2);
        assertThat(page.select(".check-progress").text()).containsPattern("\\d+ of \\d+ conclusions settled.*at most");
    }

    @Test
    void any_earlier_answer_can_be_asked_again_and_keeps_the_others() {
        var page = reader.visited("/law/check?asOf=2026-12-01&subject.aiSystem=yes&org.provider=no&bio.used=unknown");
        var answers = page.select("ol.answers > li");
        assertThat(answers).hasSize(3);
        String fact = answers.get(1).select("button[form=ask]").attr("value");
        var again = reader.visited("/law/check?" + LawReader.query(page.getElementById("ask")) + "&ask=" + fact);
        assertThat(again.select("input[name=org.provider][checked]").attr("value"))
                .isEqualTo("no");
        assertThat(again.select(".ask input[type=hidden][name=subject.aiSystem]"))
                .hasSize(1);
        assertThat(again.select(".ask input[type=hidden][name=bio.used]")).hasSize(1);
    }

    @Test
    void the_permalink_shows_the_same_result_as_of_the_same_date_and_says_when_the_rules_differ() {
        var result = reader.visited("/law/result?" + RANKS);
        String link = result.select("#share").attr("value");
        assertThat(link).startsWith(reader.portal.address()).contains("asOf=2026-12-01", "rules=");
        var again = reader.visited(link.substring(reader.portal.address().length()));
        assertThat(again.select("main .conclusion")).hasSameSizeAs(result.select("main .conclusion"));
        assertThat(again.select("main .lead").text())
                .isEqualTo(result.select("main .lead").text());
        assertThat(again.select(".flash")).isEmpty();
        var older = reader.visited(
                link.substring(reader.portal.address().length()).replaceAll("rules=[0-9a-f]+", "rules=000000000000"));
        assertThat(older.select(".flash").text()).contains("000000000000");
    }

    @Test
    void ceilings_of_fines_say_which_measure_counts_and_how_much_in_both_languages() {
        var fines = reader.visited("/law/result?" + RANKS).getElementById("ceilings");
        assertThat(fines).isNotNull();
        assertThat(fines.text()).contains("Art. 99(4)", "3 %", "whichever is lower", "€ 600,000");
        var open = reader.visited("/law/result?asOf=2026-12-01&subject.aiSystem=yes&org.provider=yes")
                .getElementById("ceilings");
        assertThat(open.text()).contains("depends on answers that are missing", "not known");
        var report = reader.visited("/law/report?" + RANKS, "nb").getElementById("ceilings");
        assertThat(report.text()).contains("det laveste av de to").containsPattern("600\\h000 euro");
    }

    @Test
    void each_conclusion_has_value_date_citation_what_decides_and_a_proof_without_script() {
        var result = reader.visited("/law/result?" + RANKS);
        var line = result.getElementById("anx_III_4_a");
        assertThat(line).isNotNull();
        assertThat(line.select(".tag").text()).contains("Yes");
        assertThat(line.select(".cite").first().text()).contains("Annex III, point 4(a)", "2 Dec 2027");
        assertThat(line.select(".deciding").text()).containsIgnoringCase("recruit");
        assertThat(line.select("details ul.proof li")).isNotEmpty();
        var open = reader.visited("/law/result?" + OPEN).getElementById("art_5_1_f");
        var settle = open.select(".settle button[form=ask][name=ask]");
        var asked = reader.visited("/law/check?" + OPEN + "&ask=" + settle.attr("value"));
        assertThat(asked.select("#question").text()).isEqualTo(settle.text());
    }

    @Test
    void obligations_stand_by_day_and_those_to_come_with_their_date() {
        var result = reader.visited("/law/result?" + RANKS);
        assertThat(result.select(".timeline > li.later time").eachAttr("datetime"))
                .contains("2027-12-02")
                .isSorted();
        assertThat(result.select(".timeline > li.now time").eachAttr("datetime"))
                .allMatch(day -> day.compareTo("2026-12-01") <= 0);
        assertThat(result.select("svg.days circle.later")).isNotEmpty();
    }

    @Test
    void the_whole_proof_reaches_the_answers() {
        var whole = reader.visited("/law/proof?" + RANKS + "&of=high-risk");
        assertThat(whole.select(".proof li.rule").eachText()).anyMatch(text -> text.contains("Annex III, point 4(a)"));
        assertThat(whole.select(".proof li.given")).isNotEmpty();
        assertThat(whole.select(".proof a[href^=#]")).isEmpty();
    }

    @Test
    void what_if_shows_both_sides_what_is_gained_and_what_only_waits() {
        var start = reader.visited("/law/what-if?" + RANKS);
        assertThat(start.select("#changes")).isEmpty();
        var later = reader.visited("/law/what-if?" + RANKS + "&if.asOf=2027-12-02");
        assertThat(later.select("#changes .turns").text()).contains("Has begun to apply");
        assertThat(later.select("#changes").text()).containsPattern("\\d+ obligations begin to apply");
        var other = reader.visited("/law/what-if?" + RANKS + "&if.use.recruitment=no&if.system.profiles=no");
        assertThat(other.select("#changes .turns").text()).contains("High-risk");
        assertThat(other.select("#changes tbody tr")).hasSize(2);
        assertThat(other.select("#changes .turns").text()).contains("Because of");
        var same = reader.visited("/law/what-if?" + RANKS + "&if.asOf=2026-12-01");
        assertThat(same.select("#changes")).isEmpty();
    }

    @Test
    void what_if_placed_on_the_market_before_the_rules_is_one_step_away() {
        var start = reader.visited("/law/what-if?" + RANKS);
        var choices = start.getElementById("system.placedOn").select(".choices button[form=assume]");
        assertThat(choices.eachAttr("value")).contains("system.placedOn:2026-08-01", "system.placedOn:2027-12-02");
        var pressed = reader.get(
                "/law/what-if?" + LawReader.query(start.getElementById("assume")) + "&set=system.placedOn:2026-08-01",
                "text/html",
                "en",
                false);
        assertThat(pressed.statusCode()).isEqualTo(303);
        var page = reader.visited(
                pressed.headers().firstValue("Location").orElseThrow().replaceAll("#.*", ""));
        assertThat(page.select("#changes tbody").text()).contains("1 Sept 2028", "1 Aug 2026");
        assertThat(page.select("#changes .turns").text()).contains("The high-risk requirements bind");
    }

    @Test
    void what_if_refuses_what_cannot_be_and_keeps_the_rest() {
        var answer =
                reader.get("/law/what-if?asOf=2026-12-01&bio.used=no&if.bio.realTime=yes", "text/html", "en", false);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("bio.used", "bio.realTime");
    }

    @Test
    void the_page_for_paper_has_everything_open() {
        var report = reader.visited("/law/report?" + RANKS);
        assertThat(report.select(".conclusion details")).isEmpty();
        assertThat(report.select(".report details:not([open])")).isEmpty();
        assertThat(report.select(".conclusion .proof")).isNotEmpty();
    }

    @Test
    void the_interface_checks_compares_and_refuses_without_an_account() {
        var page = reader.json("/api/v1/aiact/check?" + RANKS);
        assertThat(LawReader.value(page, "anx_III_4_a")).isEqualTo(true);
        assertThat(page.get("rules")).asString().hasSize(12);
        String facts = "\"facts\":{\"subject.aiSystem\":true,\"org.provider\":true,\"use.recruitment\":true}";
        var checked = Json.object(send("/api/v1/aiact/check", "{\"asOf\":\"2026-12-01\"," + facts + "}"))
                .orThrow();
        assertThat(LawReader.value(checked, "ai-system")).isEqualTo(true);
        var changed = Json.object(send(
                        "/api/v1/aiact/what-if",
                        "{\"asOf\":\"2026-12-01\"," + facts + ",\"then\":{\"facts\":{\"subject.aiSystem\":null}}}"))
                .orThrow();
        assertThat((List<?>) changed.get("conclusions")).asString().contains("ai-system", "unknown");
        assertThat(send("/api/v1/aiact/what-if", "{" + facts + ",\"then\":{\"day\":\"2026-12-01\"}}"))
                .contains("unknown-field");
        assertThat(send("/api/v1/aiact/check", "{\"facts\":{\"subject.aiSystm\":true}}"))
                .contains("subject.aiSystem");
        assertThat(send("/api/v1/aiact/check", "{\"asOf\":\"2020-01-01\",\"facts\":{}}"))
                .contains("before-the-act");
    }

    private String send(String path, String body) {
        return reader.send(path, body, "application/json", "application/json", Actor.OWNER)
                .body();
    }

    @Test
    void the_description_of_the_interface_names_the_checker() {
        var paths = (Map<?, ?>) reader.json("/api/v1/openapi.json").get("paths");
        assertThat(paths.keySet().stream().map(Object::toString).toList())
                .contains("/api/v1/aiact/check", "/api/v1/aiact/what-if", "/api/v1/aiact/questions");
    }

    @Test
    void all_of_it_reads_in_norwegian() {
        for (String path : List.of("check", "result", "report", "what-if", "proof")) {
            var page = reader.visited(
                    "/law/" + path + "?" + RANKS + (path.equals("what-if") ? "&if.asOf=2028-08-02" : ""), "nb");
            assertThat(page.select("html").attr("lang")).isEqualTo("nb");
            assertThat(page.select("main").text()).doesNotContain("aiact.");
        }
    }
}
