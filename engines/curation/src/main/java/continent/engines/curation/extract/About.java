package continent.engines.curation.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about itself in its head.
///
/// @param titles      what it calls itself, lower case
/// @param description what it says of itself, lower case; blank where it says nothing
/// @param told        the article's text, where the page gives it for machines
/// @param isArticle   whether it says that it is one
record About(List<String> titles, String description, Told told, boolean isArticle) {

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
                Told.of(data),
                type.equals("article"));
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
