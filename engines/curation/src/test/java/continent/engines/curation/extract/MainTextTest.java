package continent.engines.curation.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

    private static final String FIRST =
            "The harbour of the old town was closed on Monday after a storm had torn two ships from their moorings.";
    private static final String SECOND =
            "The harbour master said that nobody was hurt, and that the ferries would run again from Wednesday, if the"
                    + " wind let them.";
    private static final String THIRD =
            "Fishermen whose nets were lost can ask the town for help until the end of the month, the mayor added.";

    private static final String PAGE = """
            <!doctype html><html><head><title>Storm closes harbour | The Gazette</title></head><body>
            <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li>
            <li><a href="/weather">Weather</a></li></ul></nav>
            <main><article class="article"><h1>Storm closes harbour</h1>
            <p class="byline">By Ada Smith, 3 March 2026</p>
            <div class="article-body"><p>%s</p><p>%s</p>
            <div class="related"><h3>Read more</h3><ul><li><a href="/a">Ten facts on storms</a></li>
            <li><a href="/b">Who owns the harbour?</a></li></ul></div>
            <h2>Help for fishermen</h2><p>%s</p></div>
            <div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div></article></main>
            <aside class="sidebar"><h3>Newsletter</h3><p>Subscribe to our newsletter and never miss a story.</p></aside>
            <div id="cookie-banner"><p>We use cookies to improve your experience. By going on you accept them.</p></div>
            <footer><p>© 2026 The Gazette. All rights reserved. <a href="/privacy">Privacy policy</a></p></footer>
            <script>var x = "never";</script></body></html>
            """.formatted(FIRST, SECOND, THIRD);

    @Test
    void an_article_is_kept_and_what_is_around_it_is_left() {
        String text = MainText.of(PAGE);
        assertThat(text.lines()).contains(FIRST, SECOND, THIRD);
        assertThat(text)
                .doesNotContain(
                        "Storm closes harbour", "Sport", "Ten facts", "Facebook", "newsletter", "cookies", "rights")
                .doesNotContain("never");
    }

    @Test
    void paragraphs_are_lines_in_their_order_and_what_stands_twice_is_taken_once() {
        String twice = PAGE.replace("<p>" + THIRD, "<p>" + FIRST + "</p><p>" + THIRD);
        assertThat(MainText.of(twice).lines().filter(FIRST::equals)).hasSize(1);
        assertThat(MainText.of(twice)).containsSubsequence(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<", "<html>", "<body></body>", "<p>", "</p></div>", "\u0000", "<!--", "<![CDATA["})
    void a_page_of_nothing_has_no_main_text(String html) {
        assertThat(MainText.of(html)).isEmpty();
    }

    @Test
    void endless_nesting_and_very_many_blocks_are_bounded() {
        String deep = "<div>".repeat(200_000) + "<p>" + FIRST + "</p>";
        assertThat(MainText.of(deep)).hasSizeLessThan(1_000);
        String wide = "<p>" + FIRST + "</p>" + "<p>x</p>".repeat(60_000);
        assertThat(MainText.of(wide)).hasSizeLessThan(200_000);
    }

    @Test
    void text_for_machines_is_read_however_it_is_broken() {
        String data = "<script type=\"application/ld+json\">{\"articleBody\": \"" + "\\\"a b ".repeat(50_000);
        assertThat(MainText.of(PAGE.replace("</head>", data + "</script></head>")))
                .contains(SECOND);
    }

    /// Such pages are put together by a script in the browser.
    @Test
    void an_article_in_a_hidden_place_is_read_where_next_to_nothing_else_is_shown() {
        String streamed = PAGE.replace("<main>", "<p>Loading</p><div hidden id=\"S:0\"><main>")
                .replace("</main>", "</main></div>")
                .replaceAll("(?s)<nav.*?</nav>|<aside.*?</aside>|<div id=\"cookie.*?</div>|<footer.*?</footer>", "");
        assertThat(MainText.of(streamed).lines()).contains(FIRST, SECOND, THIRD);
        String menu = PAGE.replace("<nav ", "<nav hidden ");
        assertThat(MainText.of(menu)).contains(FIRST).doesNotContain("Weather");
    }

    @Test
    void text_for_machines_stands_in_where_little_of_it_is_shown() {
        String told = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + FIRST.replace("harbour", "h\\u00e4rbour") + "\\n\\n" + SECOND + "\\r\\n &quot;" + THIRD
                + "&quot;\"}</script></head>";
        String walled = PAGE.replace("</head>", told).replaceAll("(?s)<main>.*</main>", "<p>" + FIRST + "</p>");
        assertThat(MainText.of(walled).lines())
                .containsExactly(FIRST.replace("harbour", "h\u00e4rbour"), SECOND, "\"" + THIRD + "\"");
        assertThat(MainText.of(PAGE.replace("</head>", told)).lines()).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void markup_in_text_for_machines_is_left_out() {
        String told = "<script type=\"application/ld+json\">{\"articleBody\":\"<p>" + FIRST + "<\\/p>\\n<p>" + SECOND
                + " <b>" + THIRD + "<\\/b><\\/p><script>x()<\\/script>\"}</script></head>";
        String empty = PAGE.replace("</head>", told).replaceAll("(?s)<body>.*</body>", "<body></body>");
        assertThat(MainText.of(empty)).isEqualTo(FIRST + "\n" + SECOND + " " + THIRD);
    }

    @Test
    void pages_torn_at_random_give_the_same_text_each_time() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            var torn = new StringBuilder(PAGE);
            for (int cut = random.nextInt(1, 12); cut > 0; cut--) {
                int from = random.nextInt(torn.length());
                int to = Math.min(torn.length(), from + random.nextInt(60));
                switch (random.nextInt(3)) {
                    case 0 -> torn.delete(from, to);
                    case 1 -> torn.insert(from, torn.substring(from, to));
                    default -> torn.insert(from, (char) random.nextInt(0x3000));
                }
            }
            String html = torn.toString();
            assertThat(MainText.of(html)).isEqualTo(MainText.of(html));
        }
    }
}
