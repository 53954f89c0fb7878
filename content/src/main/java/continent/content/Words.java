package continent.content;

import java.util.Locale;

/// A short text of the content in the languages of the interface.
public record Words(String en, String nb) {

    public static Words of(Fields fields) {
        return new Words(fields.text("en"), fields.text("nb"));
    }

    /// The text in a language; English where it is not Norwegian.
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no", "nn" -> nb;
            default -> en;
        };
    }
}
