package continent.cli.data;

import continent.kernel.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Text as the web has it, from a seed, for measuring speed: articles of English sentences, copies of earlier ones as
/// they were or with small edits, menus, lists, pages without English. Frequent words are English ones, rarer
/// ones are made up of syllables, both by Zipf's law. No measure of quality.
final class BenchText {

    private static final String[] FREQUENT = """
            the of and to in a that is was for it with as his on be at by had not are but from or have an they which one you \
            were her all she there would their we him been has when who will more no if out so said what up its about into \
            than them can only other new some could time these two may then do first any my now such like our over man me \
            even most made after also did many before must through back years where much your way well down should because \
            each just those people how too little state good very make world still own see men work long get here between \
            both life being under never day same another know while last might us great old year off come since against go \
            came right used take three""".split("\\s+");
    private static final String[] SYLLABLES =
            "ba con der el fa gen hi in ka lo men no or per qua ri sta ter un ver wi tion".split(" ");
    private static final int RARE = 20_000;
    private static final int REMEMBERED = 400;

    private final Random random;
    private final String[] rare = new String[RARE];
    private final List<String> earlier = new ArrayList<>();

    BenchText(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < RARE; i++) {
            var word = new StringBuilder();
            for (int s = 1 + random.nextInt(3); s >= 0; s--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            rare[i] = word.toString();
        }
    }

    /// Writes JSON lines of about so many bytes and gives how many documents they are.
    int write(Path file, long bytes) throws IOException {
        int documents = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            while (written < bytes) {
                String line = Json.write(Map.of("id", "bench-" + documents++, "text", text()));
                out.write(line);
                out.write('\n');
                written += line.length() + 1;
            }
        }
        return documents;
    }

    /// A page of HTML with an article in the midst of what stands around one. No measure of quality either.
    String page() {
        var page = new StringBuilder("<!doctype html><html><head><title>").append(sentence());
        page.append("</title><meta property=\"og:type\" content=\"article\"></head><body><nav class=\"menu\"><ul>");
        links(page, "li", 30);
        page.append("</ul></nav><main><article class=\"post\"><h1>")
                .append(sentence())
                .append("</h1><p class=\"byline\">");
        page.append(word()).append(", 3 May 2026</p><div class=\"article-body\">");
        for (String paragraph : article(random.nextInt(4) == 0).split("\n")) {
            page.append(random.nextInt(6) == 0 ? "<h2>" + word() + "</h2><p>" : "<p>")
                    .append(paragraph);
            page.append(" <a href=\"/x\">")
                    .append(word())
                    .append("</a> <em>")
                    .append(word())
                    .append("</em></p>");
        }
        page.append("<ul><li>")
                .append(sentence())
                .append("</li><li>")
                .append(sentence())
                .append("</li></ul></div>");
        page.append("<div class=\"share\">Share &amp; print</div></article></main><aside id=\"related\">");
        links(page, "div", 20);
        page.append("</aside><section class=\"comments\"><p>")
                .append(sentence())
                .append("</p></section><footer>");
        links(page, "span", 15);
        return page.append("</footer><script>var x = 1;</script></body></html>").toString();
    }

    private void links(StringBuilder page, String tag, int count) {
        for (int i = 0; i < count; i++) {
            page.append('<')
                    .append(tag)
                    .append(" class=\"item\"><a href=\"/")
                    .append(i)
                    .append("\">");
            page.append(word())
                    .append(' ')
                    .append(word())
                    .append("</a></")
                    .append(tag)
                    .append('>');
        }
    }

    private String text() {
        int kind = random.nextInt(100);
        if (kind < 20 && !earlier.isEmpty()) {
            String copy = earlier.get(random.nextInt(earlier.size()));
            return kind < 5 ? copy : copy + "\n" + sentence();
        }
        if (kind < 30) {
            return menu();
        }
        String article = article(kind < 45);
        if (earlier.size() < REMEMBERED) {
            earlier.add(article);
        } else {
            earlier.set(random.nextInt(REMEMBERED), article);
        }
        return article;
    }

    private String article(boolean foreign) {
        var text = new StringBuilder();
        int paragraphs = 2 + random.nextInt(12);
        for (int p = 0; p < paragraphs; p++) {
            for (int s = 1 + random.nextInt(6); s >= 0; s--) {
                text.append(
                                foreign
                                        ? sentence().replaceAll("\\b(the|of|and|to|that|have|with|be)\\b", "nev")
                                        : sentence())
                        .append(s == 0 ? "\n" : " ");
            }
        }
        return text.toString().strip();
    }

    private String menu() {
        var text = new StringBuilder();
        for (int i = 5 + random.nextInt(40); i >= 0; i--) {
            text.append(word()).append(random.nextInt(3) == 0 ? " | " : "\n");
        }
        return text.toString();
    }

    private String sentence() {
        var text = new StringBuilder();
        int words = 6 + random.nextInt(20);
        for (int i = 0; i < words; i++) {
            String word = word();
            text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            text.append(i == words - 1 ? "." : random.nextInt(12) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    private String word() {
        double u = random.nextDouble();
        if (u < 0.55) {
            return FREQUENT[(int) (FREQUENT.length * Math.pow(random.nextDouble(), 2))];
        }
        return u > 0.98
                ? String.valueOf(1 + random.nextInt(2_000))
                : rare[(int) (RARE * Math.pow(random.nextDouble(), 3))];
    }
}
