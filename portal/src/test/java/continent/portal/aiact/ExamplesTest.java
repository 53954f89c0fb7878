package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked systems to read and to start from.
class ExamplesTest {

    private final LawReader reader = new LawReader();

    @Test
    void they_are_filtered_by_theme_by_words_and_by_nearness_to_a_boundary() {
        int all = reader.visited("/law/examples").select(".cases > li").size();
        assertThat(all).isGreaterThanOrEqualTo(120);
        var theme = reader.visited("/law/examples?theme=filter");
        assertThat(theme.select(".cases > li").size()).isBetween(2, all - 1);
        assertThat(theme.select("option[selected]").attr("value")).isEqualTo("filter");
        var words = reader.visited("/law/examples?text=grades+teacher");
        assertThat(words.select(".cases > li").size()).isBetween(1, all - 1);
        assertThat(words.select(".cases h2").eachText()).contains("Drift in the grades of a teacher");
        var near = reader.visited("/law/examples?near=yes");
        assertThat(near.select(".cases > li")).hasSameSizeAs(near.select(".boundary"));
        var none = reader.visited("/law/examples?text=xyzzy");
        assertThat(none.select(".empty a")).hasSize(2);
    }

    @Test
    void each_shows_facts_expected_and_found_conclusions_the_reason_and_starts_the_checker() {
        var page = reader.visited("/law/examples/sorting-by-profile");
        assertThat(page.select("tbody tr").size()).isGreaterThanOrEqualTo(4);
        assertThat(page.select("tbody .tag.stop"))
                .as("rules that differ from the text")
                .isEmpty();
        assertThat(page.select(".law").text()).contains("profiles people");
        assertThat(page.select(".answers li").first().text()).containsIgnoringCase("profile");
        String start = page.select(".card.next a.button").attr("href");
        var check = reader.visited(start);
        assertThat(check.select("ol.answers > li").size())
                .isEqualTo(LawReader.example("sorting-by-profile").size());
        assertThat(page.select("a[href=/law/examples/sorting-applications]")).hasSize(1);
    }

    @Test
    void programs_read_them_too() {
        var items = (List<?>) reader.json("/api/v1/aiact/examples?theme=filter").get("items");
        assertThat(items).isNotEmpty();
        assertThat(reader.json("/api/v1/aiact/examples/sorting-by-profile").get("why"))
                .asString()
                .contains("profiles people");
        assertThat(reader.get("/law/examples/none-such", "text/html", "en", false)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void in_norwegian_the_texts_of_the_examples_are_marked_as_english() {
        var page = reader.visited("/law/examples", "nb");
        assertThat(page.select(".cases h2[lang=en]")).hasSameSizeAs(page.select(".cases > li"));
        assertThat(page.select("main").text()).doesNotContain("aiact.");
    }
}
