package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.Browser;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The explorer, first with the guide alone, then with two wordings of a law of our own that come in by an upload.
class ExplorerTest {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static Document guideAlone;
    private static Document firstSteps;
    private static Document contentsAlone;
    private static String first;
    private static String second;
    private static String again;

    private final Browser browser = new Browser(PORTAL);

    @BeforeAll
    static void the_law_comes_in() throws IOException {
        guideAlone = new Browser(PORTAL).open("/law/art_6_3").page();
        contentsAlone = new Browser(PORTAL).open("/law/text?binds=deployer").page();
        var upload = new LawUpload(PORTAL);
        firstSteps = upload.page("/");
        first = upload.imported("law-2024.json", law("law-2024.json"), "2024-08-01");
        second = upload.imported("../../keys/law-2026.json", law("law-2026.json"), "2026-07-27");
        again = upload.imported("law-2026.json", law("law-2026.json"), "2026-07-27");
    }

    private static byte[] law(String name) throws IOException {
        try (var in = ExplorerTest.class.getResourceAsStream("/law/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void without_a_text_the_guide_stands_in_and_says_so() {
        assertThat(guideAlone.select(".law-origin").text()).contains("Our own words");
        assertThat(guideAlone.select("#art_6_3.here").text()).contains("filter");
        assertThat(guideAlone.select(".applies").text()).contains("2 Dec 2027");
        assertThat(contentsAlone.select(".toc-number").eachText())
                .contains("Art. 26")
                .doesNotContain("Art. 16");
        assertThat(firstSteps.select(".first-step a").attr("href")).isEqualTo("/administration/law");
        assertThat(browser.open("/").page().select(".first-step"))
                .as("for a visitor")
                .isEmpty();
    }

    @Test
    void an_import_tells_what_it_brought_and_a_second_one_changes_nothing() {
        assertThat(first).contains("English, 2024-08-01").contains("first text in this language");
        assertThat(second)
                .contains("2 units added")
                .contains("Art. 6(1a)")
                .contains("Art. 8")
                .contains("1 unit changed");
        assertThat(again).contains("nothing changed");
        var page = new LawUpload(PORTAL).page("/administration/law");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody").text()).contains("Not authentic").contains("SHA-256");
    }

    @Test
    void a_unit_is_shown_in_its_article_with_links_terms_and_its_place() {
        var page = browser.open("/law/art_6_1?as-of=2025-01-01").page();
        assertThat(page.select("h1").text()).isEqualTo("Article 6 On parks");
        assertThat(page.select("#art_6_1").hasClass("here")).isTrue();
        assertThat(page.select("#art_6_1[autofocus]")).hasSize(1);
        assertThat(page.select("#art_6_1 > .mark").attr("href")).isEqualTo("/law/art_6_1?as-of=2025-01-01#art_6_1");
        assertThat(page.select("#art_6_1 a[href='/law/anx_III_5?as-of=2025-01-01#anx_III_5']")
                        .text())
                .isEqualTo("Annex III, point 5");
        assertThat(page.select("#art_6_1 a[href='#art_6_2']").text()).isEqualTo("paragraph 2");
        assertThat(page.select("#art_6_1 a.term").attr("href")).isEqualTo("#note-art_3_1");
        assertThat(page.select("#note-art_3_1").text()).contains("a piece of land");
        assertThat(page.select(".law-origin .tag").text()).isEqualTo("▲ Not authentic");
        assertThat(page.select("#citation").text()).isEqualTo("Art. 6(1), Regulation (EU) 2024/1689, as of 1 Jan 2025");
    }

    @Test
    void a_list_stands_behind_the_paragraph_that_introduces_it() {
        String text = browser.open("/law/art_7_1").page().select("#art_7_1").text();
        assertThat(text.indexOf("following holds:")).isLessThan(text.indexOf("it has roses"));
        assertThat(text.indexOf("it has roses")).isLessThan(text.indexOf("In the end"));
    }

    @Test
    void what_is_referred_to_knows_it() {
        var page = browser.open("/law/anx_III").page();
        assertThat(page.select(".refs dt").eachText()).contains("Annex III, point 5");
        assertThat(page.select(".refs dd a").eachText()).contains("Art. 6(1)");
        assertThat(browser.open("/law/rec_1").page().select("h1").text()).isEqualTo("Recital 1");
    }

    @Test
    void the_day_decides_which_wording_is_shown() {
        assertThat(browser.open("/law/art_6?as-of=2025-01-01").page().select("#art_6_1a"))
                .isEmpty();
        var page = browser.open("/law/art_6?as-of=2026-08-01").page();
        assertThat(page.select("#art_6_1a .side .tag").eachText()).anyMatch(tag -> tag.contains("new on 27 Jul 2026"));
        assertThat(page.select("#citation").text()).contains("as amended by Regulation (EU) 2026/1744");
        browser.open("/law/art_6?as-of=2020-01-01");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text("#as-of-wrong")).contains("1 Aug 2024");
        browser.open("/law/art_6?as-of=yesterday");
        assertThat(browser.status()).isEqualTo(422);
        browser.open("/law/art_8?as-of=2025-01-01");
        assertThat(browser.status()).as("it came later").isEqualTo(404);
        assertThat(browser.page().select("main a.button").attr("href")).contains("/law/art_8");
    }

    @Test
    void two_days_are_compared_with_words_and_marks() {
        var page = browser.open("/law/diff?from=2024-08-01&to=2026-07-27").page();
        assertThat(page.select(".diff-head").eachText()).contains("+ New Art. 6(1a)", "≠ Changed Art. 6(2)");
        assertThat(page.select("#d-art_6_2-changed ins").text())
                .contains("added:")
                .contains("well kept");
        assertThat(page.select("#d-art_6_2-changed del").text())
                .contains("removed:")
                .contains("open");
        assertThat(browser.open("/law/diff?from=2025-01-01&to=2025-02-01").text(".empty"))
                .contains("Nothing changed");
        assertThat(browser.open("/law/diff?from=2020-01-01&to=2025-02-01").text(".empty"))
                .contains("2024-08-01");
    }

    @Test
    void search_finds_text_and_jumps_to_a_citation() {
        var page = browser.open("/law/search?q=zelkovas").page();
        assertThat(page.select(".hits > li > a").first().attr("href")).isEqualTo("/law/art_7_1#art_7_1");
        assertThat(page.select(".hits mark").eachText()).contains("zelkova");
        assertThat(browser.open("/law/search?q=zelkovas&in=rec").page().select(".empty"))
                .hasSize(1);
        browser.open("/law/search?q=Art.+6(2)");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.answer().headers().firstValue("Location")).contains("/law/art_6_2#art_6_2");
    }

    @Test
    void the_timeline_has_each_day_in_drawing_and_table() {
        var page = browser.open("/law/timeline").page();
        int days = page.select(".law-timeline tbody tr").size();
        assertThat(days).isGreaterThan(8);
        assertThat(page.select(".law-timeline svg tspan.day")).hasSize(days);
        assertThat(page.select("#day-2027-12-02").text()).contains("Annex III");
        assertThat(page.select(".things").text()).contains("English: Not authentic");
    }

    private static HttpResponse<String> api(String path) {
        return new Client(PORTAL).call("GET", path, Actor.VISITOR, new World(PORTAL));
    }

    @Test
    void programs_get_units_with_every_key() {
        var one = Json.object(api("/api/v1/law/units/art_6_2?as-of=2026-07-27&lang=en")
                        .body())
                .orThrow();
        assertThat(one).containsKeys("id", "asOf", "language", "text", "below", "guide");
        assertThat(Json.asObject(one.get("text")).orThrow())
                .containsEntry("from", "2026-07-27")
                .containsEntry("to", null)
                .containsEntry("kind", "paragraph");
        var all = Json.object(api("/api/v1/law/units?as-of=2025-01-01").body()).orThrow();
        assertThat(all).containsEntry("authentic", false).containsEntry("language", "en");
        assertThat(all.get("units").toString()).contains("art_6_2").doesNotContain("art_6_1a");
    }

    @Test
    void programs_are_told_what_is_wrong_with_a_wish() {
        assertThat(api("/api/v1/law/units?as-of=then").statusCode()).isEqualTo(422);
        assertThat(api("/api/v1/law/units?as-of=2020-01-01").body()).contains("before-the-act");
        assertThat(api("/api/v1/law/units?lang=xx").body()).contains("not-imported");
        assertThat(api("/api/v1/law/units/art_999").statusCode()).isEqualTo(404);
        assertThat(api("/api/v1/openapi.json").body()).contains("/api/v1/law/units/{id}");
    }
}
