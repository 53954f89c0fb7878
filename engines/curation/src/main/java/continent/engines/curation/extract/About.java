package continent.engines.curation.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about itself in its head.
///
/// @param titles      what it calls itself, lower case
/// @param description what it says of itself, lower case; blank where it says nothing
/// @param told        runs of three words of the article's text, where the page gives it for machines (schema.org)
/// @param isArticle   whether it says that it is one
record About(List<String> titles, String description, Set<Integer> told, boolean isArticle) {

    private static final String BODY = "\"articleBody\"";
    private static final int BODY_MAX = 200_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 3;

    /// @param data what the page holds in JSON-LD
    static About of(Document page, List<String> data) {
        String open = "";
        String type = "";
        String described = "";
        String description = "";
        for (Element element : page.head().children()) {
            if (element.normalName().equals("meta")) {
                String content = element.attr("content").strip().toLowerCase(Locale.ROOT);
                switch (element.attr("property") + element.attr("name")) {
                    case "og:title" -> open = content;
                    case "og:type" -> type = content;
                    case "og:description" -> described = content;
                    case "description" -> description = content;
                    default -> {
                        // nothing that says what the text is
                    }
                }
            }
        }
        return new About(
                List.of(page.title().toLowerCase(Locale.ROOT), open),
                description.isBlank() ? described : description,
                told(data),
                type.equals("article"));
    }

    private static Set<Integer> told(List<String> scripts) {
        var runs = new HashSet<Integer>();
        for (String data : scripts) {
            int at = data.indexOf(BODY);
            if (at >= 0) {
                runs.addAll(runs(quoted(data, at + BODY.length())));
            }
        }
        return runs;
    }

    /// The next text in quotes, as far as it matters for its words.
    private static String quoted(String data, int from) {
        var text = new StringBuilder();
        int start = data.indexOf('"', from);
        for (int i = start + 1; start >= 0 && i < data.length() && text.length() < BODY_MAX; i++) {
            char c = data.charAt(i);
            if (c == '"') {
                break;
            }
            if (c == '\\' && i + 1 < data.length()) {
                i++;
                text.append(data.charAt(i) == 'n' || data.charAt(i) == 't' ? ' ' : data.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static Set<Integer> runs(String text) {
        var runs = new HashSet<Integer>();
        int before = 0;
        int last = 0;
        int count = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int now = word.group().toLowerCase(Locale.ROOT).hashCode();
            if (++count >= RUN) {
                runs.add((before * 31 + last) * 31 + now);
            }
            before = last;
            last = now;
        }
        return runs;
    }

    /// How much of a text is in the article that the page gives for machines, 0 to 1; -1 where it gives none or the
    /// text is too short to say.
    double told(String text) {
        if (told.isEmpty()) {
            return -1;
        }
        var runs = runs(text);
        return runs.isEmpty()
                ? -1
                : (double) runs.stream().filter(told::contains).count() / runs.size();
    }

    /// Whether a text, in small letters, is what the page calls itself or a part of it.
    boolean titled(String lower) {
        for (String title : titles) {
            if (title.length() >= 8 && (title.contains(lower) || lower.equals(title))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text and the description begin alike.
    boolean describes(String text) {
        int length = Math.min(40, Math.min(description.length(), text.length()));
        return length >= 20 && text.regionMatches(true, 0, description, 0, length);
    }
}
