package continent.instruments.dossier.export;

import continent.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// Builds standalone pages: escapes what it is given, knows the texts of the export.
final class Html {

    private static final String TEXTS = "continent.instruments.dossier.export.texts";

    private final StringBuilder out = new StringBuilder();
    private final String language;
    private final Place place;
    private final ResourceBundle texts;

    /// @param place whether there are other pages to link to
    Html(String language, Place place) {
        this.language = language;
        this.place = place;
        texts = ResourceBundle.getBundle(
                TEXTS,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Place place() {
        return place;
    }

    String language() {
        return language;
    }

    /// A text of the export in the page's language, with `{0}`, `{1}` replaced.
    String text(String key, Object... values) {
        String text = texts.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// Adds markup as it is.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Adds an element with a text in it.
    Html element(String tag, String text) {
        return element(tag, Map.of(), text);
    }

    Html element(String tag, Map<String, String> attributes, String text) {
        out.append('<').append(tag);
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
        out.append('>').append(escape(text)).append("</").append(tag).append(">\n");
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// The whole page around what was added.
    String page(String title) {
        return "<!doctype html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n" + out + "</main>\n<footer><p>"
                + escape(text("footer")) + "</p></footer>\n</body>\n</html>\n";
    }

    /// The hash of the pages' style sheet, as a content security policy names it.
    static String styleHash() {
        byte[] digest = Hash.digest().digest(("\n" + style()).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("document.css")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
