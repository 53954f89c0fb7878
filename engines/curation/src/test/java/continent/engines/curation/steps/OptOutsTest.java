package continent.engines.curation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.Options;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.Given;
import continent.engines.curation.recipe.RecipeReader;
import continent.kernel.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Opt-outs from text and data mining, by each way to state one.
class OptOutsTest {

    private static String reason(String json) {
        var fields = Json.object(json.replace('\'', '"')).orThrow();
        var start = Document.of("d", "text");
        var document =
                new Document("d", "text", (String) fields.get("html"), start.origin(), Given.of(fields), Map.of());
        var step = (DocumentStep) OptOuts.ENTRY.make().apply(Options.of(OptOuts.ENTRY, Map.of()));
        return switch (step.judge(document)) {
            case Verdict.Kept(var kept, var _) -> {
                assertThat(kept.given()).doesNotContainKeys("headers", "robots", "tdmrep");
                yield "kept";
            }
            case Verdict.Dropped dropped -> {
                assertThat(dropped.values()).containsKeys("where", "says");
                yield dropped.reason();
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | kept",
                "{'headers': {'TDM-Reservation': '1'}} | tdm-reserved",
                "{'headers': 'HTTP/1.1 200 OK\\nContent-Type: text/html\\ntdm-reservation: 1'} | tdm-reserved",
                "{'headers': {'tdm-reservation': '0'}} | kept",
                "{'tdm-reservation': 1} | tdm-reserved",
                "{'html': '<head><meta name=tdm-reservation content=1></head><p>x'} | tdm-reserved",
                "{'html': '<meta name=TDM-Reservation content=0>', 'headers': {'tdm-reservation': '1'}} | kept",
                "{'headers': {'x-robots-tag': 'noindex, NoAI'}} | robots-tag",
                "{'headers': {'X-Robots-Tag': ['nofollow', 'noai']}} | robots-tag",
                "{'headers': {'X-Robots-Tag': 'otherbot: noai'}} | kept",
                "{'headers': {'X-Robots-Tag': 'GPTBot: noai'}} | robots-tag",
                "{'x-robots-tag': 'noindex'} | kept",
                "{'html': '<meta name=robots content=\\u0022noai, noimageai\\u0022>'} | robots-tag",
                "{'html': '<meta name=description content=noai>'} | kept",
                "{'headers': {'Content-Usage': 'train-ai=n, search=y'}} | training-declined",
                "{'headers': {'Content-Usage': 'train-ai=y'}} | kept",
                "{'robots': 'User-agent: *\\nContent-Signal: search=yes,ai-train=no\\nAllow: /'} | training-declined"
            })
    void statements_of_the_page(String json, String expected) {
        assertThat(reason(json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/news/a.html, tdm-reserved",
        "https://example.org/news/open/a.html, kept",
        "https://example.org/, kept",
        "https://example.org/x.pdf, tdm-reserved",
        "https://example.org/x.pdf?y=1, kept"
    })
    void the_longest_location_of_a_tdmrep_file_decides(String url, String expected) {
        String file = "[{'location': '/news/', 'tdm-reservation': 1}, {'location': '/*.pdf$', 'tdm-reservation': 1},"
                + "{'location': '/news/open/', 'tdm-reservation': 0}]";
        assertThat(reason("{'url': '" + url + "', 'tdmrep': " + file + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/page, kept",
        "/private/page, robots-disallowed",
        "/private/open, kept",
        "/gpt/page, robots-disallowed",
        "/search?q=1, robots-disallowed",
        "/fish.php, robots-disallowed",
        "/fish.php/more, kept",
        "/robots.txt, kept"
    })
    void robots_txt_is_read_as_rfc_9309_says(String path, String expected) {
        String robots = "# a comment\\nUser-agent: *\\nDisallow: /private/\\nAllow: /private/open # longer\\n"
                + "Disallow: /search?\\nDisallow: /*.php$\\nDisallow:\\n\\nUser-Agent: GPTBot/1.0\\nuser-agent: CCBot\\n"
                + "Disallow: /gpt\\nDisallow: /private/\\nAllow: /private/open\\nSitemap: https://example.org/s.xml\\n";
        assertThat(reason("{'url': 'https://example.org" + path + "', 'robots': '" + robots + "'}"))
                .isEqualTo(expected);
    }

    @Test
    void a_crawler_with_a_group_of_its_own_is_not_asked_by_that_of_all() {
        String robots = "User-agent: *\\nDisallow: /\\n\\nUser-agent: GPTBot\\nAllow: /\\n";
        var fields = Json.object("{\"robots\": \"" + robots + "\", \"url\": \"https://example.org/a\"}")
                .orThrow();
        var start = Document.of("d", "t");
        var document = new Document("d", "t", null, start.origin(), Given.of(fields), Map.of());
        var step = (DocumentStep)
                OptOuts.ENTRY.make().apply(Options.of(OptOuts.ENTRY, Map.of("crawlers", java.util.List.of("GPTBot"))));
        assertThat(step.judge(document)).isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void patterns_with_many_stars_end() {
        assertThat(PathPattern.matches("/*a".repeat(50) + "$", "/" + "a".repeat(5_000) + "b"))
                .isFalse();
    }

    @Test
    void pages_are_asked_before_their_text_is_taken_out() {
        var recipe = RecipeReader.read("version: 1\nsteps: [{name: opt-outs}, {name: normalise}]", "r")
                .orThrow();
        assertThat(recipe.steps())
                .extracting(use -> use.entry().name())
                .containsExactly("opt-outs", "extract", "normalise");
    }
}
