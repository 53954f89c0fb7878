package continent.instruments.aiact.text.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A file as found.
final class LawFile {

    private static final int HEAD = 4_096;

    private final String name;
    private final byte[] bytes;

    /// @param name  as it is called in messages
    /// @param bytes not changed afterwards
    LawFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    enum Kind {
        XML("XML"),
        HTML("an HTML page"),
        JSON("JSON"),
        ZIP("a ZIP archive"),
        PDF("a PDF"),
        OTHER("something that is neither XML, HTML, JSON nor ZIP"),
        EMPTY("an empty file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// Whether a text of the Act can be of this kind.
        boolean isText() {
            return this == XML || this == HTML || this == JSON;
        }
    }

    /// By what it begins with, whatever its name.
    Kind kind() {
        if (bytes.length == 0) {
            return Kind.EMPTY;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("pk\u0003\u0004")) {
            return Kind.ZIP;
        }
        if (head.startsWith("%pdf")) {
            return Kind.PDF;
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return Kind.JSON;
        }
        if (head.contains("<html") || head.startsWith("<!doctype html")) {
            return Kind.HTML;
        }
        return head.startsWith("<") ? Kind.XML : Kind.OTHER;
    }
}
